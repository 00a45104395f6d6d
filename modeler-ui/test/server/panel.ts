import type { Mistake, TypedField } from '../../src/api/texts';

type Answer = { status: number; body: unknown };

/** Calls of the panel's editors, as far as the tests need them. */
export type PanelCalls = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
};

export function createPanelCalls(): PanelCalls {
  return {
    answer: (_method, path, _query, body) => {
      if (path === '/api/designer/conditions/check' || path === '/api/designer/title-templates/check') {
        const sent = JSON.parse(body) as { expression?: string; template?: string; fields: TypedField[] };
        return { status: 200, body: { problems: mistakesIn(sent.expression ?? sent.template ?? '', sent.fields) } };
      }
      return null;
    },
  };
}

/** Fields that are not there, and a comparison written twice. */
function mistakesIn(text: string, fields: readonly TypedField[]): Mistake[] {
  const known = ['creator', 'title', 'sn', ...fields.map(({ key }) => key)];
  const gone = [...text.matchAll(/\{([\w.]+)\}/g)]
    .filter(([, key]) => !known.includes(key ?? ''))
    .map(({ 0: all, index }): Mistake => ({ severity: 'W', position: index + 1, length: all.length, message: `没有字段 ${all}` }));
  const twice = text.indexOf('>>');
  return twice < 0 ? gone : [{ severity: 'B', position: twice + 2, length: 1, message: '此处应为值，实际是 >' }];
}
