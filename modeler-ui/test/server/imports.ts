import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answers, Import, ImportLine } from '../../src/api/imports';

type Answer = { status: number; body: unknown };

/** Imports and templates, as the server answered them for a file of ours. */
export type Imports = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
  /** Answers as they were sent, in the order of the calls. */
  answered: Answers[];
  /** Where files were sent to, and what they are called. */
  sent: { path: string; name: string }[];
  published: { revision: number; note: string }[];
  /** Somebody works on the draft by hand. */
  editedBy: (username: string) => void;
  /** The report gets that many more lines and questions, as one of a large file. */
  enlarge: (count: number) => void;
};

const recorded = (name: string) => readFileSync(fileURLToPath(new URL(`./imports/${name}`, import.meta.url)), 'utf8');
const now = '2026-11-20T09:30:00Z';
const workflowId = 107;

export const order = () => recorded('order.bpmn');

export function createImports(): Imports {
  const shown = JSON.parse(recorded('imported.json')) as Import;
  const answered: Answers[] = [];
  const sent: Imports['sent'] = [];
  const published: Imports['published'] = [];
  let editor: string | null = null;
  let revision = 1;

  function run(path: string, query: URLSearchParams, body: string): Answer {
    const name = /filename="([^"]*)"/.exec(body)?.[1] ?? '';
    sent.push({ path: `${path}${query.size > 0 ? `?${query.toString()}` : ''}`, name });
    if (!body.includes('</definitions>')) {
      return { status: 422, body: JSON.parse(recorded('refused.json')) };
    }
    return path.includes('/workflows/') && !query.has('revision')
      ? { status: 409, body: { detail: 'saved in between', revision: 4, modified_by: 'lilei', modified_at: now } }
      : { status: 201, body: shown };
  }

  function answers(body: string): Answer {
    if (editor !== null) {
      return { status: 409, body: { detail: 'The draft was changed by hand.', workflow_id: workflowId, modified_by: editor, revision: 2, modified_at: now } };
    }
    const given = JSON.parse(body) as Answers;
    answered.push(given);
    for (const question of shown.questions) {
      if (question.id in given) {
        question.answer = given[question.id] ?? null;
        question.open = question.answer === null;
      }
    }
    shown.publishable = shown.questions.every(({ open }) => !open);
    revision += 1;
    return { status: 200, body: shown };
  }

  return {
    answered,
    sent,
    published,
    editedBy: (username) => {
      editor = username;
      shown.drafts = shown.drafts.map((draft) => ({ ...draft, state: 'edited' }));
    },
    enlarge: (count) => {
      const [line] = shown.diagnostics.filter(({ code }) => code === 'BUTTON_WITHOUT_NAME');
      const [question] = shown.questions.filter(({ kind }) => kind === 'participant');
      for (let index = 0; index < count && line && question; index++) {
        shown.diagnostics.push({ ...line, message: `${line.message} ${index.toString()}` });
        shown.questions.push({ ...question, id: `${question.id}-${index.toString()}` });
      }
    },
    answer: (method, path, query, body) => {
      if (path === '/api/designer/templates') {
        return { status: 200, body: JSON.parse(recorded('templates.json')) };
      }
      if (path === '/api/designer/imports' && method === 'GET') {
        return { status: 200, body: sent.length > 0 ? [lineOf(shown)] : [] };
      }
      if (/^\/api\/designer\/(?:workflows\/\d+\/)?imports$/.test(path)) {
        return run(path, query, body);
      }
      if (path === '/api/designer/imports/7') {
        return { status: 200, body: shown };
      }
      if (path === '/api/designer/imports/7/answers') {
        return answers(body);
      }
      if (path === '/api/designer/imports/7/original') {
        return { status: 200, body: order() };
      }
      if (path === `/api/designer/workflows/${workflowId.toString()}/draft` && method === 'GET') {
        const draft = { workflow_id: workflowId, key: 'order', revision, base_version: 0, live_version: 0, xml: recorded('draft.bpmn'), import_id: 7, open_questions: [] };
        return { status: 200, body: { ...draft, created_by: 'admin', created_at: now, modified_by: 'admin', modified_at: now } };
      }
      if (path === `/api/designer/workflows/${workflowId.toString()}/publish`) {
        published.push(JSON.parse(body) as { revision: number; note: string });
        return { status: 200, body: { version: 1, diagnostics: [] } };
      }
      return null;
    },
  };
}

function lineOf({ import_id, file_name, drafts, created_by, created_at, modified_at }: Import): ImportLine {
  return { import_id, file_name, drafts, created_by, created_at, modified_at };
}

/** A template as a picture. */
export const picture = () => recorded('picture.svg');
