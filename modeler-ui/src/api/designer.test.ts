import { describe, expect, expectTypeOf, it } from 'vitest';
import { designerCalls, type Schema } from './designer';
import type { Http } from './http';

function recorder() {
  const calls: [path: string, init: RequestInit | undefined][] = [];
  const taken = (path: string, init?: RequestInit) => {
    calls.push([path, init]);
    return Promise.resolve(null as unknown);
  };
  const http: Http = { json: taken, text: taken as Http['text'], bytes: taken as unknown as Http['bytes'] };
  return { calls, designer: designerCalls(http) };
}

describe('a call of the designer', () => {
  it('has its ids in the path and its values in the query', async () => {
    const { calls, designer } = recorder();
    await designer.text('get', '/workflows/{id}/versions/{number}/bpmn', { path: { id: 7, number: 2 } });
    await designer.json('get', '/people', { query: { search: 'a&b=ü' } });
    await designer.json('get', '/workflows', {});
    expect(calls.map(([path]) => path)).toEqual([
      '/api/designer/workflows/7/versions/2/bpmn',
      '/api/designer/people?search=a%26b%3D%C3%BC',
      '/api/designer/workflows',
    ]);
  });

  it('sends an object as JSON, a text as XML and a form as it is', async () => {
    const { calls, designer } = recorder();
    const form = new FormData();
    await designer.json('post', '/workflows', { body: { name: 'Leave' } });
    await designer.json('post', '/check', { body: '<a/>' });
    await designer.json('post', '/imports', { body: form });
    await designer.json('post', '/session/end', {});
    expect(calls.map(([, init]) => init)).toEqual([
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Leave"}' },
      { method: 'POST', headers: { 'Content-Type': 'application/xml' }, body: '<a/>' },
      { method: 'POST', body: form },
      { method: 'POST' },
    ]);
  });

  it('can be given up', async () => {
    const { calls, designer } = recorder();
    const { signal } = new AbortController();
    await designer.json('get', '/scripts', { signal });
    expect(calls).toEqual([['/api/designer/scripts', { method: 'GET', signal }]]);
  });

  it('is what the document says, or does not compile', () => {
    const { designer } = recorder();
    expectTypeOf(designer.json<'get', '/workflows/{id}'>).returns.resolves.toEqualTypeOf<Schema<'WorkflowDetail'>>();
    expectTypeOf(designer.json<'get', '/session'>).returns.resolves.toEqualTypeOf<Schema<'SessionPerson'> | null>();
    // @ts-expect-error no such path
    void designer.json('get', '/workflow', {});
    // @ts-expect-error no such method there
    void designer.json('delete', '/workflows', {});
    // @ts-expect-error the id is missing
    void designer.json('get', '/workflows/{id}', {});
    // @ts-expect-error the other form is missing
    void designer.json('get', '/workflows/{id}/diff', { path: { id: 1 }, query: { from: 'live' } });
    // @ts-expect-error no such parameter
    void designer.json('get', '/people', { query: { name: 'a' } });
    // @ts-expect-error the name is missing
    void designer.json('post', '/workflows', { body: {} });
  });
});
