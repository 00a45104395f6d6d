import type { components, paths } from './designer.gen';
import type { Http } from './http';

/** What /api/designer takes or answers, by its name in the interface document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'put' | 'delete';
type Offering<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never;

type PathOf<O> = O extends { parameters: { path: infer X } } ? { path: X } : { path?: never };
type QueryOf<O> = O extends { parameters: { query: infer X } }
  ? { query: X }
  : O extends { parameters: { query?: infer X } }
    ? { query?: X }
    : { query?: never };
type Sent<Content> = Content extends { 'multipart/form-data': unknown } ? FormData : Content[keyof Content];
type BodyOf<O> = O extends { requestBody: { content: infer C } }
  ? { body: Sent<C> }
  : O extends { requestBody?: { content: infer C } }
    ? { body?: Sent<C> }
    : { body?: never };

/** What belongs to a call: what its path and query say, and its body; FormData for a form, a text for XML. */
export type CallOptions<O> = PathOf<O> & QueryOf<O> & BodyOf<O> & { signal?: AbortSignal | undefined };

type Read<Answer> = Answer extends { content: { 'application/json': infer J } } ? J : null;
type Successes<R> = { [S in keyof R]: S extends 200 | 201 | 204 ? Read<R[S]> : never }[keyof R];
export type AnswerOf<O> = O extends { responses: infer R } ? Successes<R> : never;

/** The calls of the interface document: paths, bodies and answers are what it says. */
export type Designer = {
  /** Null for an answer without content (204). */
  json: <M extends Method, P extends Offering<M>>(
    method: M,
    path: P,
    options: CallOptions<Operation<M, P>>,
  ) => Promise<AnswerOf<Operation<M, P>>>;
  /** Read what is no JSON. */
  text: <M extends Method, P extends Offering<M>>(
    method: M,
    path: P,
    options: CallOptions<Operation<M, P>>,
  ) => Promise<string>;
  bytes: <P extends Offering<'get'>>(path: P, options: CallOptions<Operation<'get', P>>) => Promise<ArrayBuffer>;
};

type Options = { path?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal | undefined };

export function designerCalls(http: Http): Designer {
  return {
    json: (method, path, options) => http.json(address(path, options), init(method, options)) as Promise<never>,
    text: (method, path, options) => http.text(address(path, options), init(method, options)),
    bytes: (path, options) => http.bytes(address(path, options), init('get', options)),
  };
}

/** Where something is read, for links and images. */
export function addressOf<P extends Offering<'get'>>(path: P, options: CallOptions<Operation<'get', P>>): string {
  return address(path, options);
}

function address(path: string, options: Options): string {
  const ids = new Map<string, unknown>(Object.entries(options.path ?? {}));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(ids.get(name))));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((options.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) {
      query.set(name, String(value));
    }
  }
  return `/api/designer${filled}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function init(method: string, { body, signal }: Options): RequestInit {
  const sent: RequestInit = { method: method.toUpperCase(), ...(signal && { signal }) };
  if (body === undefined) {
    return sent;
  }
  if (body instanceof FormData) {
    return { ...sent, body };
  }
  return typeof body === 'string'
    ? { ...sent, headers: { 'Content-Type': 'application/xml' }, body }
    : { ...sent, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
