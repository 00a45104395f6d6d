/**
 * Why a call gave nothing.
 *
 * network: no answer; status: an HTTP error, with what its problem document says; refused: loonflow's envelope with
 * a code other than 0; format: an answer that is not what the address promises.
 */
export type ApiFailure = 'network' | 'status' | 'refused' | 'format';

export class ApiError extends Error {
  constructor(
    readonly failure: ApiFailure,
    /** HTTP status, 0 when there was no answer. */
    readonly status: number,
    /** What the server says, for people; may be empty and is not translated by these pages. */
    readonly detail: string,
    /** The problem document, whose further members say more; empty when there is none. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${failure} ${status.toString()} ${detail}`.trim());
    this.name = 'ApiError';
  }

  /** Nobody is signed in, or no longer. */
  get unauthenticated(): boolean {
    return this.failure === 'status' && this.status === 401;
  }
}
