import type { Names } from '../i18n/names';
import type { Http } from './http';

/** A workflow as listed; instants are ISO 8601 in UTC. */
export type Workflow = Names & {
  id: number;
  key: string;
  description: string;
  /** Number of the live version; 0 while there is only a draft. */
  version: number;
  states: number;
  open_tickets: number;
  creator: string;
  created: string;
  /** Whether the reader may change it. */
  manager: boolean;
  /** Told to managers only; null when there is none. */
  draft: { revision: number; base_version: number; modified_by: string; modified_at: string } | null;
};

export type WorkflowPage = { value: Workflow[]; page: number; per_page: number; total: number };

export type StateType = 'start' | 'ordinary' | 'end' | 'children';

export type State = Names & {
  id: number;
  element_id: string;
  type: StateType;
  /** Type as named in the BPMN extension; value as configured, may be empty. */
  participant: { type: string; value: string } | null;
  distribution: string;
  order: number;
  open_tickets: number;
};

export type Transition = Names & {
  id: number;
  element_id: string;
  source_state_id: number;
  kind: 'agree' | 'refuse' | 'other';
  /** Seconds from arrival to firing, 0 for a button. */
  timer_seconds: number;
  /** Tried in order; targets are element ids. */
  conditions: { expression: string; target: string | null }[];
  /** Element id of where it leads when no condition holds; null for nowhere. */
  target: string | null;
};

export type Field = Names & { key: string; type: string };

export type WorkflowDetail = Workflow & {
  /** Null while there is only a draft. */
  live_version: { number: number; created: string; creator: string; note: string } | null;
  state_list: State[];
  transitions: Transition[];
  fields: Field[];
};

/** A workflow that was published. */
export type LiveWorkflow = WorkflowDetail & { live_version: NonNullable<WorkflowDetail['live_version']> };

export type WorkflowsApi = {
  list: (query: { search: string; page: number; perPage: number }, signal?: AbortSignal) => Promise<WorkflowPage>;
  get: (id: number, signal?: AbortSignal) => Promise<WorkflowDetail>;
  /** The live version as BPMN 2.0 XML. */
  bpmn: (id: number, signal?: AbortSignal) => Promise<string>;
};

export function workflowsApi(http: Http): WorkflowsApi {
  const base = '/api/designer/workflows';
  return {
    list: async ({ search, page, perPage }, signal) => {
      const query = new URLSearchParams({ search, page: page.toString(), per_page: perPage.toString() });
      return (await http.json(`${base}?${query.toString()}`, signal ? { signal } : {})) as WorkflowPage;
    },
    get: async (id, signal) =>
      (await http.json(`${base}/${id.toString()}`, signal ? { signal } : {})) as WorkflowDetail,
    bpmn: (id, signal) => http.text(`${base}/${id.toString()}/bpmn`, signal ? { signal } : {}),
  };
}
