import type { Names } from '../i18n/names';
import type { Http } from './http';

/** Something to pick: value is what the workflow's file holds. */
export type Choice = { value: string; label: string; detail: string };

export type CallableWorkflow = Names & {
  key: string;
  start_buttons: (Names & { element_id: string })[];
  fields: (Names & { key: string })[];
};

export type DirectoryApi = {
  people: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  departments: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  roles: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  scripts: (signal?: AbortSignal) => Promise<Choice[]>;
  notices: (signal?: AbortSignal) => Promise<Choice[]>;
  callableWorkflows: (signal?: AbortSignal) => Promise<CallableWorkflow[]>;
};

type Person = { username: string; alias: string };
type Department = { id: number; name: string; parent: string };
type Named = { id: number; name: string; description?: string };

/** Lists that whoever draws workflows may pick from. */
export function directoryApi(http: Http): DirectoryApi {
  const list = async <T>(path: string, signal?: AbortSignal) =>
    (await http.json(`/api/designer/${path}`, signal ? { signal } : {})) as T[];
  const found = <T>(path: string, search: string, signal?: AbortSignal) =>
    list<T>(`${path}?${new URLSearchParams({ search }).toString()}`, signal);
  const named = ({ id, name, description }: Named): Choice => ({
    value: id.toString(),
    label: name,
    detail: description ?? '',
  });
  return {
    people: async (search, signal) =>
      (await found<Person>('people', search, signal)).map(({ username, alias }) => ({
        value: username,
        label: alias || username,
        detail: username,
      })),
    departments: async (search, signal) =>
      (await found<Department>('departments', search, signal)).map(({ id, name, parent }) => ({
        value: id.toString(),
        label: name,
        detail: parent,
      })),
    roles: async (search, signal) => (await found<Named>('roles', search, signal)).map(named),
    scripts: async (signal) => (await list<Named>('scripts', signal)).map(named),
    notices: async (signal) => (await list<Named>('notices', signal)).map(named),
    callableWorkflows: (signal) => list<CallableWorkflow>('callable-workflows', signal),
  };
}
