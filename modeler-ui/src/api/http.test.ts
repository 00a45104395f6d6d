import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from './error';
import { createHttp, post, type Http } from './http';
import { sessionApi } from './session';
import { workflowsApi } from './workflows';

let server: Server | undefined;

afterEach(async () => {
  const closing = server;
  server = undefined;
  if (closing) {
    closing.closeAllConnections();
    await new Promise((resolve) => closing.close(resolve));
  }
});

async function answering(listener: RequestListener): Promise<Http> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return createHttp(`http://127.0.0.1:${(listening.address() as AddressInfo).port.toString()}`, () => 'en');
}

function answer(status: number, type: string, body: string): RequestListener {
  return (_, response) => response.writeHead(status, { 'Content-Type': type }).end(body);
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

describe('a call', () => {
  it("asks for JSON in the reader's language", async () => {
    const http = await answering(({ headers }, response) => {
      response.end(JSON.stringify([headers.accept, headers['accept-language']]));
    });
    expect(await http.json('/')).toEqual(['application/json, application/problem+json', 'en']);
  });

  it('fails with what the problem document says', async () => {
    const http = await answering(answer(409, 'application/problem+json', '{"title":"Conflict","detail":"live changed"}'));
    const error = await failureOf(http.json('/'));
    expect([error.failure, error.status, error.detail]).toEqual(['status', 409, 'live changed']);
  });

  it('does not repeat what is no problem document, nor a broken one', async () => {
    const page = await answering(answer(502, 'text/html', '<h1>Bad Gateway</h1>'));
    expect((await failureOf(page.text('/'))).detail).toBe('');
  });

  it('stands a broken problem document', async () => {
    const broken = await answering(answer(500, 'application/problem+json', '{'));
    expect((await failureOf(broken.text('/'))).detail).toBe('');
  });

  it('knows when nobody is signed in', async () => {
    const http = await answering(answer(401, 'application/problem+json', '{"title":"Unauthorized"}'));
    expect((await failureOf(http.json('/'))).unauthenticated).toBe(true);
  });

  it('fails when the answer is no JSON', async () => {
    const http = await answering(answer(200, 'text/html', '<html>'));
    expect((await failureOf(http.json('/'))).failure).toBe('format');
  });

  it('fails when there is no server', async () => {
    const http = await answering(answer(200, 'text/plain', ''));
    const closing = server;
    server = undefined;
    await new Promise((resolve) => closing?.close(resolve));
    expect((await failureOf(http.json('/'))).failure).toBe('network');
  });

  it('that was given up is no failure of the server', async () => {
    const http = await answering(() => undefined);
    const giveUp = new AbortController();
    const call = http.json('/', { signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('sends JSON', async () => {
    const http = await answering((request, response) => {
      request.setEncoding('utf8');
      request.once('data', (body: string) => {
        response.end(JSON.stringify([request.method, request.headers['content-type'], body]));
      });
    });
    expect(await http.json('/', post({ a: 1 }))).toEqual(['POST', 'application/json', '{"a":1}']);
  });
});

describe('asking who is signed in', () => {
  it('names the person', async () => {
    const person = { username: 'a', alias: 'A', type_id: 0, may_administer: false };
    const http = await answering(answer(200, 'application/json', JSON.stringify(person)));
    expect(await sessionApi(http).current()).toEqual(person);
  });

  it('is no failure when nobody is', async () => {
    const http = await answering((_, response) => response.writeHead(204).end());
    expect(await sessionApi(http).current()).toBeNull();
  });
});

describe('signing in', () => {
  it('is refused with the text of the envelope', async () => {
    const http = await answering(answer(200, 'application/json', '{"code":-1,"data":{},"msg":"no"}'));
    const error = await failureOf(sessionApi(http).signIn('a', 'b'));
    expect([error.failure, error.detail, error.unauthenticated]).toEqual(['refused', 'no', false]);
  });

  it('works when the code is 0', async () => {
    const http = await answering(answer(200, 'application/json', '{"code":0,"data":{"jwt":"x"},"msg":""}'));
    await sessionApi(http).signIn('a', 'b');
  });

  it('fails when the answer is no envelope', async () => {
    const http = await answering(answer(200, 'application/json', 'null'));
    expect((await failureOf(sessionApi(http).signIn('a', 'b'))).failure).toBe('format');
  });
});

describe('listing workflows', () => {
  it('passes the search on as it was typed', async () => {
    const http = await answering(({ url }, response) => {
      const { pathname, searchParams } = new URL(url ?? '', 'http://here.invalid');
      response.end(JSON.stringify([pathname, ...searchParams]));
    });
    expect(await workflowsApi(http).list({ search: '请&假=', page: 2, perPage: 50 })).toEqual([
      '/api/designer/workflows',
      ['search', '请&假='],
      ['page', '2'],
      ['per_page', '50'],
    ]);
  });
});
