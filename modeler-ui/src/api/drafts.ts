import { addressOf, designerCalls, type Schema } from './designer';
import { ApiError } from './error';
import type { Http } from './http';

/** What the server says of a workflow, in the reader's language. */
export type Finding = Schema<'Diagnostic'>;

/** How much a finding weighs: error, blocks publishing, answer needed, fixed (mended by the server), warning. */
export type Severity = Finding['severity'];

/** A workflow being drawn, not yet live. */
export type Draft = Schema<'Draft'>;

export type Question = Schema<'OpenQuestion'>;

/** Who was faster. */
export type Conflict = Pick<Schema<'OutdatedProblem'>, 'modified_by' | 'modified_at' | 'revision'>;

export type Version = Schema<'Version'>;

export type VersionLine = Schema<'VersionLine'>;

/** Live has changed since the draft was begun: the version now live, and what it changed. */
export type LiveMoved = Pick<Schema<'LiveMovedProblem'>, 'live' | 'changes'>;

export type Template = Schema<'Template'>;

export type TemplateShows = Schema<'TemplateShows'>;

/** A picture of a template with its names in that language. */
export function templatePicture(id: string, language: string): string {
  return addressOf('/templates/{template}/picture.svg', { path: { template: id }, query: { lang: language } });
}

export type DraftsApi = {
  /** A new workflow with a draft, empty or after a template. */
  create: (workflow: { name: string; template?: string }) => Promise<Draft>;
  templates: (signal?: AbortSignal) => Promise<Template[]>;
  /** The draft there is; fails with 404 when there is none. */
  read: (id: number, signal?: AbortSignal) => Promise<Draft>;
  /** The draft there is, or a new one of the live version. */
  open: (id: number) => Promise<Draft>;
  /** Fails with status 409 when somebody else has saved since: see {@link conflictOf}. */
  save: (
    id: number,
    /** settled: questions of an import that the drawing answers */
    draft: { revision: number; xml: string; settled: readonly string[] },
  ) => Promise<Schema<'SavedDraft'>>;
  discard: (id: number) => Promise<void>;
  /**
   * Makes the draft the live version. Fails with 422 and findings when it cannot run, with 409 when the draft
   * ({@link conflictOf}) or the live version ({@link liveMovedOf}) has changed meanwhile; overwrite names the number of the
   * live version that may be replaced.
   */
  publish: (
    id: number,
    request: { revision: number; note: string; overwrite?: number },
  ) => Promise<Schema<'Published'>>;
  check: (xml: string, signal?: AbortSignal) => Promise<Schema<'Checked'>>;
  /** The same workflow with everything drawn at a new place; only the drawing is to be taken over. */
  layOut: (xml: string, signal?: AbortSignal) => Promise<string>;
  versions: (id: number, signal?: AbortSignal) => Promise<VersionLine[]>;
  versionBpmn: (id: number, version: number, signal?: AbortSignal) => Promise<string>;
  /** Puts a former version into the draft, which has to be at that revision; what is live stays. */
  restore: (id: number, version: number, revision: number) => Promise<Draft>;
};

export function draftsApi(http: Http): DraftsApi {
  const designer = designerCalls(http);
  return {
    create: (body) => designer.json('post', '/workflows', { body }),
    templates: (signal) => designer.json('get', '/templates', { signal }),
    read: (id, signal) => designer.json('get', '/workflows/{id}/draft', { path: { id }, signal }),
    open: (id) => designer.json('post', '/workflows/{id}/draft', { path: { id } }),
    save: (id, { revision, xml, settled }) =>
      designer.json('put', '/workflows/{id}/draft', { path: { id }, body: { revision, xml, settled: [...settled] } }),
    discard: async (id) => {
      await designer.json('delete', '/workflows/{id}/draft', { path: { id } });
    },
    publish: (id, body) => designer.json('post', '/workflows/{id}/publish', { path: { id }, body }),
    check: (body, signal) => designer.json('post', '/check', { body, signal }),
    layOut: (body, signal) => designer.text('post', '/layout', { body, signal }),
    versions: (id, signal) => designer.json('get', '/workflows/{id}/versions', { path: { id }, signal }),
    versionBpmn: (id, number, signal) =>
      designer.text('get', '/workflows/{id}/versions/{number}/bpmn', { path: { id, number }, signal }),
    restore: (id, number, revision) =>
      designer.json('post', '/workflows/{id}/versions/{number}/restore', { path: { id, number }, body: { revision } }),
  };
}

/** Who saved the draft meanwhile; null for any other failure. */
export function conflictOf(error: unknown): Conflict | null {
  const problem = problemOf(error, 409);
  return problem && typeof problem['revision'] === 'number' ? (problem as Schema<'OutdatedProblem'>) : null;
}

/** What was published meanwhile; null for any other failure. */
export function liveMovedOf(error: unknown): LiveMoved | null {
  const problem = problemOf(error, 409);
  return problem && typeof problem['live'] === 'object' ? (problem as Schema<'LiveMovedProblem'>) : null;
}

/** Findings for which saving or publishing was refused; null for any other failure. */
export function refusalOf(error: unknown): Finding[] | null {
  const problem = problemOf(error, 422);
  return problem && Array.isArray(problem['diagnostics']) ? (problem as Schema<'FaultyProblem'>).diagnostics : null;
}

function problemOf(error: unknown, status: number): Readonly<Record<string, unknown>> | null {
  return error instanceof ApiError && error.status === status ? error.problem : null;
}
