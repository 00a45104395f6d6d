import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

async function complaints(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: `${root}/src/${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId).filter((rule) => rule?.startsWith('no-restricted-'));
}

const imported = 'no-restricted-imports';
const loaded = 'no-restricted-syntax';

describe('diagrams are drawn in src/bpmn only', () => {
  it.each([
    ['pages/a.tsx', "import Viewer from 'bpmn-js/lib/Viewer'; Viewer();", [imported]],
    ['app/a.ts', "export { Canvas } from 'diagram-js';", [imported]],
    ['pages/a.tsx', "void import('bpmn-js');", [loaded]],
    ['bpmn/a.ts', "import Viewer from 'bpmn-js/lib/Viewer'; Viewer();", []],
  ])('%s: %s', async (file, code, expected) => {
    expect(await complaints(file, code)).toEqual(expected);
  });
});

describe('src/bpmn knows no framework', () => {
  it.each([
    ['bpmn/a.ts', "import { useState } from 'react'; useState();", [imported]],
    ['bpmn/modules/a.ts', "import { Button } from 'antd'; Button();", [imported]],
    ['bpmn/a.ts', "void import('react-dom/client');", [loaded]],
    ['pages/a.tsx', "import { useState } from 'react'; useState();", []],
  ])('%s: %s', async (file, code, expected) => {
    expect(await complaints(file, code)).toEqual(expected);
  });
});
