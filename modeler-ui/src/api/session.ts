import { ApiError } from './error';
import { post, type Http } from './http';

export type Session = { username: string; alias: string; type_id: number; may_administer: boolean };

type Envelope = { code: number; msg: string };

export type SessionApi = {
  /** Who is signed in; null when nobody is. */
  current: (signal?: AbortSignal) => Promise<Session | null>;
  /** Begins a session, kept by the browser as a cookie no script can read; fails as refused for wrong credentials. */
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
};

export function sessionApi(http: Http): SessionApi {
  return {
    current: async (signal) => (await http.json('/api/designer/session', signal ? { signal } : {})) as Session | null,
    signIn: async (username, password) => {
      const answer = await http.json('/api/v1.0/login', post({ username, password }));
      if (!isEnvelope(answer)) {
        throw new ApiError('format', 200, '');
      }
      if (answer.code !== 0) {
        throw new ApiError('refused', 200, answer.msg);
      }
    },
    signOut: () => http.nothing('/api/designer/session/end', post()),
  };
}

function isEnvelope(answer: unknown): answer is Envelope {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    typeof answer.code === 'number' &&
    'msg' in answer &&
    typeof answer.msg === 'string'
  );
}
