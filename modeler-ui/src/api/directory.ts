import { designerCalls, type Schema } from './designer';
import type { Http } from './http';

/** Something to pick: value is what the workflow's file holds. */
export type Choice = { value: string; label: string; detail: string };

export type CallableWorkflow = Schema<'CallableWorkflow'>;

export type DirectoryApi = {
  people: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  departments: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  roles: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  scripts: (signal?: AbortSignal) => Promise<Choice[]>;
  notices: (signal?: AbortSignal) => Promise<Choice[]>;
  /** For workflow administrators. */
  applications: (signal?: AbortSignal) => Promise<Choice[]>;
  callableWorkflows: (signal?: AbortSignal) => Promise<CallableWorkflow[]>;
};

/** Lists that whoever draws workflows may pick from. */
export function directoryApi(http: Http): DirectoryApi {
  const designer = designerCalls(http);
  const named = ({ id, name, description }: Schema<'Named'>): Choice => ({
    value: id.toString(),
    label: name,
    detail: description,
  });
  return {
    people: async (search, signal) =>
      (await designer.json('get', '/people', { query: { search }, signal })).map(({ username, alias }) => ({
        value: username,
        label: alias || username,
        detail: username,
      })),
    departments: async (search, signal) =>
      (await designer.json('get', '/departments', { query: { search }, signal })).map(({ id, name, parent }) => ({
        value: id.toString(),
        label: name,
        detail: parent,
      })),
    roles: async (search, signal) => (await designer.json('get', '/roles', { query: { search }, signal })).map(named),
    scripts: async (signal) => (await designer.json('get', '/scripts', { signal })).map(named),
    notices: async (signal) => (await designer.json('get', '/notices', { signal })).map(named),
    applications: async (signal) => (await designer.json('get', '/applications', { signal })).map(({ name }) => ({ value: name, label: name, detail: '' })),
    callableWorkflows: (signal) => designer.json('get', '/callable-workflows', { signal }),
  };
}
