import { describe, expect, it } from 'vitest';
import { misfits } from './server/documented';
import { blank } from './server/drafts';
import { startFakeServer } from './server/fakeServer';

const json = (body: unknown) => ({ body: JSON.stringify(body) });

/** Calls of the pages in an order that works. */
const calls: [method: string, path: string, body?: { body: string }][] = [
  ['GET', 'session'],
  ['GET', 'workflows?search=a&page=1&per_page=20'],
  ['GET', 'workflows/1'],
  ['GET', 'workflows/2'],
  ['GET', 'workflows/1000'],
  ['GET', 'workflows/1/bpmn'],
  ['POST', 'workflows', json({ name: 'New' })],
  ['POST', 'workflows', json({ name: 'New', template: 'leave' })],
  ['GET', 'templates'],
  ['POST', 'workflows/1/draft', json({})],
  ['POST', 'workflows/2/draft', json({})],
  ['PUT', 'workflows/1/draft', json({ revision: 1, xml: '<userTask id="a"/>', settled: [] })],
  ['POST', 'check', { body: '<userTask id="a"/>' }],
  ['POST', 'layout', { body: blank(1, 'New') }],
  ['GET', 'workflows/1/versions'],
  ['GET', 'workflows/1/versions/2/bpmn'],
  ['POST', 'workflows/1/versions/2/restore', json({ revision: 2 })],
  ['POST', 'workflows/1/publish', json({ revision: 3, note: '' })],
  ['GET', 'workflows/1/monitor?longer_than_days=3'],
  ['GET', 'workflows/1/monitor/states/12/tickets?longer_than_days=3&page=1&per_page=20'],
  ['GET', 'tickets/42/progress'],
  ['POST', 'tickets/42/embed-token', json({ minutes: 10 })],
  ['GET', 'people?search='],
  ['GET', 'departments?search='],
  ['GET', 'roles?search='],
  ['GET', 'scripts'],
  ['GET', 'notices'],
  ['GET', 'callable-workflows'],
  ['POST', 'session/end'],
];

/** Calls that are refused, as a page may come to make them. */
const refused: typeof calls = [
  ['GET', 'workflows/99'],
  ['PUT', 'workflows/1/draft', json({ revision: 99, xml: '<a/>', settled: [] })],
  ['POST', 'workflows/1/publish', json({ revision: 1, note: '' })],
];

async function visit() {
  const server = await startFakeServer();
  const login = await fetch(`${server.url}/api/v1.0/login`, { method: 'POST', body: JSON.stringify({ username: 'admin', password: 'right' }) });
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const call = async (method: string, path: string, body?: { body: string }) =>
    (await fetch(`${server.url}/api/designer/${path}`, { method, headers: { Cookie: cookie }, ...body })).status;
  return { server, call };
}

describe('the server of the browser tests answers as the interface document says', () => {
  it('when all goes well', async () => {
    const { server, call } = await visit();
    const statuses: number[] = [];
    for (const [method, path, body] of calls) {
      statuses.push(await call(method, path, body));
    }
    expect(statuses.filter((status) => status >= 300)).toEqual([]);
    await server.close();
  });

  it('when it refuses', async () => {
    const { server, call } = await visit();
    await call('POST', 'workflows/1/draft', json({}));
    server.drafts.publishedBy(1, 'lilei');
    const statuses: number[] = [];
    for (const [method, path, body] of refused) {
      statuses.push(await call(method, path, body));
    }
    expect(statuses).toEqual([404, 409, 409]);
    await server.close();
  });

  it('when nobody is signed in', async () => {
    const { server } = await visit();
    const statuses = await Promise.all(['session', 'workflows'].map(async (path) => (await fetch(`${server.url}/api/designer/${path}`)).status));
    expect(statuses).toEqual([204, 401]);
    await server.close();
  });
});

describe('an answer', () => {
  const people = '/api/designer/people';
  const problem = '{"title":"x","status":403,"detail":"x"}';
  it.each([
    ['GET', people, 200, 'application/json', '[{"username":"a","alias":"A"}]'],
    ['GET', people, 403, 'application/problem+json', problem],
    ['GET', '/api/designer/workflows/1/bpmn', 200, 'application/xml', '<a/>'],
    ['GET', '/api/designer/session', 204, '', null],
  ])('as documented is no misfit: %s %s %i %s', (method, path, status, type, body) => {
    expect(misfits(method, path, status, type, body)).toEqual([]);
  });

  it.each([
    ['GET', '/api/designer/nothing', 200, 'application/json', '[]'],
    ['POST', people, 200, 'application/json', '[]'],
    ['GET', people, 201, 'application/json', '[]'],
    ['GET', people, 200, 'text/html', '[]'],
    ['GET', people, 200, 'application/json', null],
    ['GET', people, 200, 'application/json', '[{"username":"a"}]'],
    ['GET', people, 200, 'application/json', '[{"username":"a","alias":"A","more":1}]'],
    ['GET', people, 403, 'application/json', problem],
    ['GET', people, 403, 'application/problem+json', '{}'],
    ['POST', '/api/designer/session/end', 204, 'application/json', '{}'],
  ])('otherwise is one: %s %s %i %s %s', (method, path, status, type, body) => {
    expect(misfits(method, path, status, type, body)).not.toEqual([]);
  });
});
