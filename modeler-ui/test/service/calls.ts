import { createHash } from 'node:crypto';
import { adminPassword, demoToken } from './service';

type Data = Record<string, unknown>;

/** Calls the contract's API as the demo's application for somebody, signed; fails when it is refused. */
export function calling(url: string) {
  return async (username: string, method: string, path: string, body?: object): Promise<Data> => {
    const timestamp = Math.floor(Date.now() / 1_000).toString();
    const signature = createHash('md5').update(timestamp + demoToken).digest('hex');
    return dataOf(url, method, path, body, { appname: 'demo', username, timestamp, signature });
  };
}

/** Calls the contract's API as the super administrator who has signed in. */
export async function administering(url: string) {
  const session = await sessionOf(url, 'admin', adminPassword);
  return (method: string, path: string, body?: object): Promise<Data> => dataOf(url, method, path, body, { cookie: session });
}

/** Calls /api/designer as somebody who has signed in; answers status and body. */
export async function designing(url: string, username: string, password: string) {
  const cookie = await sessionOf(url, username, password);
  return async (method: string, path: string, body?: object): Promise<{ status: number; body: Data }> => {
    const response = await fetch(`${url}/api/designer${path}`, request(method, body, { cookie }));
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Data) };
  };
}

async function sessionOf(url: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/v1.0/login`, request('POST', { username, password }, {}));
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith('sessionid='));
  if (session === undefined) {
    throw new Error(`${username} cannot sign in: ${await response.text()}`);
  }
  return session.split(';', 1)[0] ?? '';
}

async function dataOf(url: string, method: string, path: string, body: object | undefined, headers: Record<string, string>): Promise<Data> {
  const response = await fetch(`${url}/api/v1.0${path}`, request(method, body, headers));
  const answer = (await response.json()) as { code: number; msg: string; data: Data };
  if (answer.code !== 0) {
    throw new Error(`${method} ${path}: ${answer.msg}`);
  }
  return answer.data;
}

function request(method: string, body: object | undefined, headers: Record<string, string>): RequestInit {
  return body === undefined
    ? { method, headers }
    : { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
