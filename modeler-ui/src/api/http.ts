import { ApiError } from './error';

/** Calls addresses of one server; every failure is an {@link ApiError}, except that an aborted call rejects as fetch does. */
export type Http = {
  /** Null for an answer without content (204). */
  json: (path: string, init?: RequestInit) => Promise<unknown>;
  text: (path: string, init?: RequestInit) => Promise<string>;
  bytes: (path: string, init?: RequestInit) => Promise<ArrayBuffer>;
};

/**
 * @param origin of the server, empty for the one the page came from
 * @param language the reader's, asked for at every call: the server's texts come in it
 */
export function createHttp(origin: string, language: () => string): Http {
  async function send(path: string, init: RequestInit | undefined, accept: string): Promise<Response> {
    const headers = new Headers(init?.headers);
    headers.set('Accept', `${accept}, application/problem+json`);
    headers.set('Accept-Language', language());
    let response: Response;
    try {
      response = await fetch(origin + path, { ...init, headers });
    } catch (cause) {
      if (init?.signal?.aborted) {
        throw cause;
      }
      throw new ApiError('network', 0, '');
    }
    if (!response.ok) {
      const problem = await problemOf(response);
      const { detail } = problem;
      throw new ApiError('status', response.status, typeof detail === 'string' ? detail : '', problem);
    }
    return response;
  }

  return {
    json: async (path, init) => {
      const response = await send(path, init, 'application/json');
      if (response.status === 204) {
        return null;
      }
      try {
        return (await response.json()) as unknown;
      } catch (cause) {
        if (init?.signal?.aborted) {
          throw cause;
        }
        throw new ApiError('format', response.status, '');
      }
    },
    text: async (path, init) => (await send(path, init, 'application/xml')).text(),
    bytes: async (path, init) => (await send(path, init, '*/*')).arrayBuffer(),
  };
}

export function post(body?: unknown): RequestInit {
  return body === undefined
    ? { method: 'POST' }
    : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** A problem document (RFC 9457), empty for any other body. Of its usual members only detail says more than the status. */
async function problemOf(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('Content-Type')?.includes('application/problem+json')) {
    return {};
  }
  try {
    const problem: unknown = await response.json();
    return typeof problem === 'object' && problem !== null ? (problem as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
