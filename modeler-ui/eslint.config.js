import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const diagram = {
  regex: '^(bpmn-js|diagram-js|bpmn-moddle|moddle)(/|$)',
  message: 'Diagrams are drawn in src/bpmn only: use what it exports.',
};
const react = {
  regex: '^(react|react-dom|react-router|react-i18next|antd|@ant-design/.*|@tanstack/.*)(/|$)',
  message: 'src/bpmn knows no framework: pages pass plain data and callbacks in.',
};

/** A module specifier may come in by a static import, a re-export or import(); all three are bound. */
function forbid(rule) {
  const source = `Literal[value=/${rule.regex.replaceAll('/', '\\u002F')}/]`;
  return {
    'no-restricted-imports': ['error', { patterns: [rule] }],
    'no-restricted-syntax': ['error', { selector: `ImportExpression > ${source}`, message: rule.message }],
  };
}

export default defineConfig(
  { ignores: ['target/', 'node_modules/', 'src/api/designer.gen.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  reactHooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/bpmn/**'], rules: forbid(diagram) },
  { files: ['src/bpmn/**/*.{ts,tsx}'], ignores: ['**/*.test.ts'], rules: forbid(react) },
  { files: ['scripts/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
