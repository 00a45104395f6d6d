import { designerCalls, type Schema } from './designer';
import type { Http } from './http';

export type Workflow = Schema<'Workflow'>;
export type WorkflowPage = Schema<'WorkflowPage'>;
export type WorkflowDetail = Schema<'WorkflowDetail'>;
export type State = Schema<'State'>;
export type StateType = State['type'];
export type Transition = Schema<'Transition'>;
export type Field = Schema<'Field'>;

/** A workflow that was published. */
export type LiveWorkflow = WorkflowDetail & { live_version: NonNullable<WorkflowDetail['live_version']> };

export type WorkflowsApi = {
  list: (query: { search: string; page: number; perPage: number }, signal?: AbortSignal) => Promise<WorkflowPage>;
  get: (id: number, signal?: AbortSignal) => Promise<WorkflowDetail>;
  /** The live version as BPMN 2.0 XML. */
  bpmn: (id: number, signal?: AbortSignal) => Promise<string>;
};

export function workflowsApi(http: Http): WorkflowsApi {
  const designer = designerCalls(http);
  return {
    list: ({ search, page, perPage }, signal) =>
      designer.json('get', '/workflows', { query: { search, page, per_page: perPage }, signal }),
    get: (id, signal) => designer.json('get', '/workflows/{id}', { path: { id }, signal }),
    bpmn: (id, signal) => designer.text('get', '/workflows/{id}/bpmn', { path: { id }, signal }),
  };
}
