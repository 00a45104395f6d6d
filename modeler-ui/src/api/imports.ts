import type { Finding } from './drafts';
import { ApiError } from './error';
import { post, type Http } from './http';

/** What was changed of an element, or could be. */
export type Fix = { element_id: string | null; property: string; before: string; after: string; applied: boolean };

export type ReportLine = Finding & {
  /** In the file, 0 when not known. */
  line: number;
  args: Readonly<Record<string, string>>;
  /** Null for the file as a whole. */
  process_id: string | null;
  /** The question that settles it; null when there is nothing to decide. */
  question: string | null;
  fix: Fix | null;
};

export type Answer = { choice: string; value: string };

/** What an answer's value holds. */
export type Asked =
  | 'nothing' | 'persons' | 'departments' | 'role' | 'field' | 'expression' | 'duration' | 'url' | 'script' | 'workflow' | 'processes';

export type AnswerChoice = { id: string; asks: Asked; text: string };

export type ImportQuestion = {
  id: string;
  process_id: string | null;
  kind: string;
  code: string;
  element_ids: string[];
  line: number;
  message: string;
  choices: AnswerChoice[];
  /** In force while nothing is answered, unless the answer is required. */
  proposal: Answer | null;
  answer: Answer | null;
  /** An answer was given that cannot be used. */
  invalid: boolean;
  required: boolean;
  /** Publishing waits for it. */
  open: boolean;
};

export type ImportedDraft = {
  workflow_id: number;
  /** As the report names it; the workflow's key may differ. */
  process_id: string;
  key: string;
  name: string;
  /** Answers derive only untouched drafts anew; gone: published, discarded or replaced. */
  state: 'untouched' | 'edited' | 'gone';
  open_questions: number;
};

/** An import in a list; instants are ISO 8601 in UTC. */
export type ImportLine = {
  import_id: number;
  file_name: string;
  drafts: ImportedDraft[];
  created_by: string;
  created_at: string;
  modified_at: string;
};

export type Import = ImportLine & {
  publishable: boolean;
  diagnostics: ReportLine[];
  questions: ImportQuestion[];
  answers: Readonly<Record<string, Answer>>;
};

/** Answers by question; null takes one back. */
export type Answers = Readonly<Record<string, Answer | null>>;

/** The workflow whose draft the file becomes; the revision of the draft that may be replaced, null for none. */
export type ImportTarget = { workflowId: number; revision: number | null };

/** Why a file was refused, and what may be answered to have it read all the same. */
export type Refusal = { diagnostics: ReportLine[]; questions: ImportQuestion[] };

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

const base = '/api/designer/imports';

export function originalAddress(id: number): string {
  return `${base}/${id.toString()}/original`;
}

export function importsApi(http: Http): ImportsApi {
  const until = (signal?: AbortSignal) => (signal ? { signal } : {});
  return {
    run: async (file, answers, target) => {
      const body = new FormData();
      body.set('file', file);
      if (Object.keys(answers).length > 0) {
        body.set('answers', JSON.stringify(answers));
      }
      const query = target !== null && target.revision !== null ? `?revision=${target.revision.toString()}` : '';
      const path = target === null ? base : `/api/designer/workflows/${target.workflowId.toString()}/imports${query}`;
      return (await http.json(path, { method: 'POST', body })) as Import;
    },
    list: async (signal) => (await http.json(base, until(signal))) as ImportLine[],
    get: async (id, signal) => (await http.json(`${base}/${id.toString()}`, until(signal))) as Import,
    answer: async (id, answers) => (await http.json(`${base}/${id.toString()}/answers`, post(answers))) as Import,
    original: (id, signal) => http.bytes(originalAddress(id), until(signal)),
  };
}

/** Why a file was refused; null for any other failure. */
export function refusedImport(error: unknown): Refusal | null {
  if (!(error instanceof ApiError) || error.status !== 422 || !Array.isArray(error.problem['diagnostics'])) {
    return null;
  }
  return {
    diagnostics: error.problem['diagnostics'] as ReportLine[],
    questions: (error.problem['questions'] ?? []) as ImportQuestion[],
  };
}
