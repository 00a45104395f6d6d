import type { Names } from '../i18n/names';
import { ApiError } from './error';
import { post, put, type Http } from './http';

/** How much a finding weighs: error, blocks publishing, answer needed, fixed (mended by the server), warning. */
export type Severity = 'E' | 'B' | 'A' | 'F' | 'W';

/** What the server says of a workflow, in the reader's language. */
export type Finding = {
  severity: Severity;
  code: string;
  /** Null for the workflow as a whole. */
  element_id: string | null;
  element_name: string | null;
  /** The property that is meant; null for the element itself. */
  field: string | null;
  message: string;
};

/** A workflow being drawn, not yet live; instants are ISO 8601 in UTC. */
export type Draft = {
  workflow_id: number;
  /** Raised by every save: a save names the one it is based on. */
  revision: number;
  /** The live version it began from; 0 when there was none. */
  base_version: number;
  /** Number of the live version, 0 for none. */
  live_version: number;
  xml: string;
  modified_by: string;
  modified_at: string;
  /** What an import still asks; publishing waits for it. */
  open_questions: Question[];
};

export type Question = { id: string; diagnostic: Finding };

/** Who was faster. */
export type Conflict = { modified_by: string; modified_at: string; revision: number };

export type Version = { number: number; creator: string; created: string; note: string };

export type VersionLine = Version & { live: boolean };

/** Live has changed since the draft was begun: the version now live, and what it changed. */
export type LiveMoved = {
  live: Version;
  changes: { kind: string; change: 'added' | 'changed' | 'removed'; element_id: string; name: string }[];
};

export type Template = Names & { id: string; description: string; states: number };

export type DraftsApi = {
  /** A new workflow with a draft, empty or after a template. */
  create: (workflow: { name: string; template?: string }) => Promise<{ workflow_id: number }>;
  templates: (signal?: AbortSignal) => Promise<Template[]>;
  /** The draft there is, or a new one of the live version. */
  open: (id: number) => Promise<Draft>;
  /** Fails with status 409 when somebody else has saved since: see {@link conflictOf}. */
  save: (
    id: number,
    /** settled: questions of an import that the drawing answers */
    draft: { revision: number; xml: string; settled: readonly string[] },
  ) => Promise<{ revision: number; diagnostics: Finding[] }>;
  discard: (id: number) => Promise<void>;
  /**
   * Makes the draft the live version. Fails with 422 and findings when it cannot run, with 409 when the draft
   * ({@link conflictOf}) or the live version ({@link liveMovedOf}) has changed meanwhile; overwrite names the number of the
   * live version that may be replaced.
   */
  publish: (
    id: number,
    request: { revision: number; note: string; overwrite?: number },
  ) => Promise<{ version: number; diagnostics: Finding[] }>;
  check: (xml: string, signal?: AbortSignal) => Promise<{ diagnostics: Finding[] }>;
  /** The same workflow with everything drawn at a new place; only the drawing is to be taken over. */
  layOut: (xml: string, signal?: AbortSignal) => Promise<string>;
  versions: (id: number, signal?: AbortSignal) => Promise<VersionLine[]>;
  versionBpmn: (id: number, version: number, signal?: AbortSignal) => Promise<string>;
  /** Puts a former version into the draft, which has to be at that revision; what is live stays. */
  restore: (id: number, version: number, revision: number) => Promise<Draft>;
};

export function draftsApi(http: Http): DraftsApi {
  const base = '/api/designer/workflows';
  const of = (id: number, rest: string) => `${base}/${id.toString()}/${rest}`;
  const until = (signal?: AbortSignal) => (signal ? { signal } : {});
  return {
    create: async (workflow) => (await http.json(base, post(workflow))) as { workflow_id: number },
    templates: async (signal) => (await http.json('/api/designer/templates', until(signal))) as Template[],
    open: async (id) => (await http.json(of(id, 'draft'), post({}))) as Draft,
    save: async (id, draft) =>
      (await http.json(of(id, 'draft'), put(draft))) as { revision: number; diagnostics: Finding[] },
    discard: (id) => http.nothing(of(id, 'draft'), { method: 'DELETE' }),
    publish: async (id, request) =>
      (await http.json(of(id, 'publish'), post(request))) as { version: number; diagnostics: Finding[] },
    check: async (xml, signal) =>
      (await http.json('/api/designer/check', {
        method: 'POST',
        headers: { 'Content-Type': 'application/xml' },
        body: xml,
        ...until(signal),
      })) as { diagnostics: Finding[] },
    layOut: (xml, signal) =>
      http.text('/api/designer/layout', {
        method: 'POST',
        headers: { 'Content-Type': 'application/xml' },
        body: xml,
        ...until(signal),
      }),
    versions: async (id, signal) => (await http.json(of(id, 'versions'), until(signal))) as VersionLine[],
    versionBpmn: (id, version, signal) => http.text(of(id, `versions/${version.toString()}/bpmn`), until(signal)),
    restore: async (id, version, revision) =>
      (await http.json(of(id, `versions/${version.toString()}/restore`), post({ revision }))) as Draft,
  };
}

/** Who saved the draft meanwhile; null for any other failure. */
export function conflictOf(error: unknown): Conflict | null {
  const problem = problemOf(error, 409);
  return problem && typeof problem['revision'] === 'number' ? (problem as Conflict) : null;
}

/** What was published meanwhile; null for any other failure. */
export function liveMovedOf(error: unknown): LiveMoved | null {
  const problem = problemOf(error, 409);
  return problem && typeof problem['live'] === 'object' ? (problem as LiveMoved) : null;
}

/** Findings for which saving or publishing was refused; null for any other failure. */
export function refusalOf(error: unknown): Finding[] | null {
  const diagnostics = problemOf(error, 422)?.['diagnostics'];
  return Array.isArray(diagnostics) ? (diagnostics as Finding[]) : null;
}

function problemOf(error: unknown, status: number): Readonly<Record<string, unknown>> | null {
  return error instanceof ApiError && error.status === status ? error.problem : null;
}
