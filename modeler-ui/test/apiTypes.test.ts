import { readdirSync, readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

const document = new URL('../../backend/src/main/resources/openapi/designer.yaml', import.meta.url);

const head = `/*
 * The types of /api/designer, made of its interface document by \`npm run api-types\`. Not to be edited.
 */
`;

it('the types of the designer API are what its document says', async () => {
  const types = astToString(await openapiTS(document, { exportType: true }));
  await expect(head + types).toMatchFileSnapshot('../src/api/designer.gen.ts');
});

it('nothing calls the designer API past its typed client', () => {
  const source = new URL('../src/', import.meta.url);
  const callers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.gen)\.tsx?$/.test(file))
    .filter((file) => readFileSync(new URL(file, source), 'utf8').includes('/api/designer'));
  expect(callers).toEqual(['api/designer.ts']);
});
