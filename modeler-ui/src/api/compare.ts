import type { Names } from '../i18n/names';
import type { Draft, Finding, Version } from './drafts';
import { ApiError } from './error';
import { post, type Http } from './http';

/** A form of a workflow: the live version, the draft, or a version by its number. */
export type Form = 'live' | 'draft' | `${number}`;

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

export type ElementKind = 'workflow' | 'state' | 'transition' | 'field' | 'gateway' | 'event' | 'sub_process' | 'flow' | 'note' | 'gap';

/** A property that differs; the values of a secret are not told. */
export type PropertyChange = {
  /** One of a fixed set, e.g. participant.type. */
  name: string;
  /** The language of a translation, the field of a permission; null for all others. */
  key: string | null;
  /** The name of that field, where it has one. */
  key_name: string | null;
  before: string | null;
  after: string | null;
  secret: boolean;
};

export type ElementChange = {
  kind: ElementKind;
  change: ChangeKind;
  /** For fields their key. */
  element_id: string;
  name: string;
  properties: PropertyChange[];
};

/** What the draft and the live version changed, each in its own way. */
export type MergeConflict = {
  id: string;
  kind: ElementKind;
  element_id: string;
  name: string;
  property: string;
  key: string | null;
  key_name: string | null;
  base: string | null;
  mine: string | null;
  theirs: string | null;
  secret: boolean;
  /** The version that brought the live side. */
  by: Version;
};

export type Choice = 'mine' | 'theirs';

export type RunningTickets = {
  /** Null while nothing is live. */
  running_tickets: 'follow' | 'pin' | null;
  tickets: number;
  versions: {
    number: number;
    live: boolean;
    tickets: number;
    states: (Names & { state_id: number; element_id: string; tickets: number })[];
  }[];
};

/** What would become of the open tickets if the draft were published. */
export type MoveOutlook = {
  running_tickets: 'follow' | 'pin';
  tickets: number;
  follow: number;
  stay: number;
  staying: (Names & {
    version: number;
    element_id: string;
    reason: 'gone' | 'other_kind' | 'elsewhere' | 'other_children';
    tickets: number;
    /** The first of them. */
    sns: string[];
  })[];
};

export type CompareApi = {
  diff: (id: number, from: Form, to: Form, signal?: AbortSignal) => Promise<ElementChange[]>;
  /** Fails with 404 when there is no draft: none is made. */
  draftXml: (id: number, signal?: AbortSignal) => Promise<string>;
  /** Takes what became live into the draft. Fails with 409 and {@link mergeConflictsOf} while a choice is missing. */
  merge: (id: number, revision: number, choices: Readonly<Record<string, Choice>>) => Promise<{ draft: Draft; diagnostics: Finding[] }>;
  running: (id: number, signal?: AbortSignal) => Promise<RunningTickets>;
  /** Of the draft as it is saved. */
  moveCheck: (id: number, signal?: AbortSignal) => Promise<MoveOutlook>;
};

export function compareApi(http: Http): CompareApi {
  const of = (id: number, rest: string) => `/api/designer/workflows/${id.toString()}/${rest}`;
  const until = (signal?: AbortSignal) => (signal ? { signal } : {});
  return {
    diff: async (id, from, to, signal) =>
      ((await http.json(of(id, `diff?${new URLSearchParams({ from, to }).toString()}`), until(signal))) as { changes: ElementChange[] }).changes,
    draftXml: async (id, signal) => ((await http.json(of(id, 'draft'), until(signal))) as Draft).xml,
    merge: async (id, revision, choices) =>
      (await http.json(of(id, 'draft/merge'), post({ revision, choices }))) as { draft: Draft; diagnostics: Finding[] },
    running: async (id, signal) => (await http.json(of(id, 'running'), until(signal))) as RunningTickets,
    moveCheck: async (id, signal) => (await http.json(of(id, 'draft/move-check'), { ...post({}), ...until(signal) })) as MoveOutlook,
  };
}

/** What has to be chosen before a merge; null for any other failure. */
export function mergeConflictsOf(error: unknown): MergeConflict[] | null {
  const conflicts = error instanceof ApiError && error.status === 409 ? error.problem['conflicts'] : null;
  return Array.isArray(conflicts) ? (conflicts as MergeConflict[]) : null;
}
