import { designer } from '.';
import { addressOf, type Schema } from './designer';
import { ApiError } from './error';

export type ReportLine = Schema<'ReportLine'>;
export type Fix = Schema<'Fix'>;
export type ImportQuestion = Schema<'ImportQuestion'>;
export type AnswerChoice = Schema<'Choice'>;
export type Answer = Schema<'Answer'>;

/** What an answer's value holds. */
export type Asked = AnswerChoice['asks'];

export type Import = Schema<'Import'>;
export type ImportLine = Schema<'ImportLine'>;
export type ImportedDraft = Schema<'ImportedDraft'>;

/** Answers by question; null takes one back. */
export type Answers = Readonly<Record<string, Answer | null>>;

/** The workflow whose draft the file becomes; the revision of the draft that may be replaced, null for none. */
export type ImportTarget = { workflowId: number; revision: number | null };

/** Why a file was refused, and what may be answered to have it read all the same. */
export type Refusal = Pick<Schema<'NotImportedProblem'>, 'diagnostics' | 'questions'>;

export type ImportsApi = {
  /**
   * Makes a file drafts of new workflows, or of that one. Fails with 422 ({@link refusedImport}) when it is refused, with
   * 409 when the target has another draft.
   */
  run: (file: File, answers: Answers, target: ImportTarget | null) => Promise<Import>;
  /** Those of the reader, the latest first. */
  list: (signal?: AbortSignal) => Promise<ImportLine[]>;
  get: (id: number, signal?: AbortSignal) => Promise<Import>;
  /** Derives the drafts anew. Fails with 409 when one of them was worked on by hand. */
  answer: (id: number, answers: Answers) => Promise<Import>;
  /** The file as it came. */
  original: (id: number, signal?: AbortSignal) => Promise<ArrayBuffer>;
};

export function originalAddress(id: number): string {
  return addressOf('/imports/{import}/original', { path: { import: id } });
}

export const importsApi: ImportsApi = {
  run: (file, answers, target) => {
    const body = new FormData();
    body.set('file', file);
    if (Object.keys(answers).length > 0) {
      body.set('answers', JSON.stringify(answers));
    }
    if (target === null) {
      return designer.json('post', '/imports', { body });
    }
    const query = target.revision === null ? {} : { revision: target.revision };
    return designer.json('post', '/workflows/{id}/imports', { path: { id: target.workflowId }, query, body });
  },
  list: (signal) => designer.json('get', '/imports', { signal }),
  get: (id, signal) => designer.json('get', '/imports/{import}', { path: { import: id }, signal }),
  answer: (id, body) => designer.json('post', '/imports/{import}/answers', { path: { import: id }, body }),
  original: (id, signal) => designer.bytes('/imports/{import}/original', { path: { import: id }, signal }),
};

/** Why a file was refused; null for any other failure. */
export function refusedImport(error: unknown): Refusal | null {
  return error instanceof ApiError && error.status === 422 && Array.isArray(error.problem['diagnostics'])
    ? (error.problem as Schema<'NotImportedProblem'>)
    : null;
}
