import { designer } from '.';
import type { Schema } from './designer';
import { ApiError } from './error';

/** A form of a workflow: the live version, the draft, or a version by its number. */
export type Form = 'live' | 'draft' | `${number}`;

export type ElementChange = Schema<'Change'>;
export type ChangeKind = ElementChange['change'];
export type ElementKind = Schema<'ElementKind'>;
export type PropertyChange = Schema<'PropertyChange'>;

/** What the draft and the live version changed, each in its own way. */
export type MergeConflict = Schema<'MergeConflict'>;

export type Choice = 'mine' | 'theirs';

export type RunningTickets = Schema<'Running'>;

/** What would become of the open tickets if the draft were published. */
export type MoveOutlook = Schema<'MoveOutlook'>;

export type CompareApi = {
  diff: (id: number, from: Form, to: Form, signal?: AbortSignal) => Promise<ElementChange[]>;
  /** Fails with 404 when there is no draft: none is made. */
  draftXml: (id: number, signal?: AbortSignal) => Promise<string>;
  /** Takes what became live into the draft. Fails with 409 and {@link mergeConflictsOf} while a choice is missing. */
  merge: (id: number, revision: number, choices: Readonly<Record<string, Choice>>) => Promise<Schema<'Merged'>>;
  running: (id: number, signal?: AbortSignal) => Promise<RunningTickets>;
  /** Of the draft as it is saved. */
  moveCheck: (id: number, signal?: AbortSignal) => Promise<MoveOutlook>;
};

export const compareApi: CompareApi = {
  diff: async (id, from, to, signal) =>
    (await designer.json('get', '/workflows/{id}/diff', { path: { id }, query: { from, to }, signal })).changes,
  draftXml: async (id, signal) => (await designer.json('get', '/workflows/{id}/draft', { path: { id }, signal })).xml,
  merge: (id, revision, choices) =>
    designer.json('post', '/workflows/{id}/draft/merge', { path: { id }, body: { revision, choices } }),
  running: (id, signal) => designer.json('get', '/workflows/{id}/running', { path: { id }, signal }),
  moveCheck: (id, signal) => designer.json('post', '/workflows/{id}/draft/move-check', { path: { id }, body: {}, signal }),
};

/** What has to be chosen before a merge; null for any other failure. */
export function mergeConflictsOf(error: unknown): MergeConflict[] | null {
  return error instanceof ApiError && error.status === 409 && Array.isArray(error.problem['conflicts'])
    ? (error.problem as Schema<'ConflictsProblem'>).conflicts
    : null;
}
