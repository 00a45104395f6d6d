import type { Rights } from '../../src/api/rights';
import type { Mistake, TypedField } from '../../src/api/texts';

type Answer = { status: number; body: unknown };

/** Calls of the panel's editors, as far as the tests need them. */
export type PanelCalls = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
};

export function createPanelCalls(): PanelCalls {
  let rights: Rights = { admins: ['hanmeimei'], interveners: [], viewers: [], viewer_departments: ['3'], applications: [], may_change: true };
  return {
    answer: (method, path, _query, body) => {
      if (/^\/api\/designer\/workflows\/\d+\/rights$/.test(path)) {
        rights = method === 'PUT' ? { ...rights, ...(JSON.parse(body) as Partial<Rights>) } : rights;
        return { status: 200, body: rights };
      }
      if (/^\/api\/designer\/workflows\/\d+\/hook-test$/.test(path)) {
        const { url, ticket } = JSON.parse(body) as { url: string; ticket: Record<string, unknown> };
        const tried = url.includes('nowhere')
          ? { status: 0, accepted: false, message: 'the host is not allowed', answer: '' }
          : { status: 200, accepted: true, message: 'ok', answer: JSON.stringify({ code: 0, msg: 'ok', got: Object.keys(ticket) }) };
        return { status: 200, body: { ...tried, milliseconds: 41 } };
      }
      if (path === '/api/designer/applications') {
        return { status: 200, body: [{ name: 'loonflow' }, { name: 'shop' }] };
      }
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
