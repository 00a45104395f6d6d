import { designerCalls, type Schema } from './designer';
import { ApiError } from './error';
import { post, type Http } from './http';

export type Session = Schema<'SessionPerson'>;

type Envelope = { code: number; msg: string };

export type SessionApi = {
  /** Who is signed in; null when nobody is. */
  current: (signal?: AbortSignal) => Promise<Session | null>;
  /** Begins a session, kept by the browser as a cookie no script can read; fails as refused for wrong credentials. */
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
};

export function sessionApi(http: Http): SessionApi {
  const designer = designerCalls(http);
  return {
    current: (signal) => designer.json('get', '/session', { signal }),
    signIn: async (username, password) => {
      const answer = await http.json('/api/v1.0/login', post({ username, password }));
      if (!isEnvelope(answer)) {
        throw new ApiError('format', 200, '');
      }
      if (answer.code !== 0) {
        throw new ApiError('refused', 200, answer.msg);
      }
    },
    signOut: async () => {
      await designer.json('post', '/session/end', {});
    },
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
