import { designerCalls, type Schema } from './designer';
import type { Http } from './http';

/** Something to pick: value is what the workflow's file holds. */
export type Choice = {
  value: string;
  label: string;
  detail: string;
  /** Of a department: names of those above, the topmost first. */
  above?: readonly string[];
};

/** Lists of which the server shows a part only: what is stored and not shown is asked for. */
export type LongList = 'people' | 'departments' | 'roles';

export type CallableWorkflow = Schema<'CallableWorkflow'>;

export type DirectoryApi = {
  people: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  departments: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  roles: (search: string, signal?: AbortSignal) => Promise<Choice[]>;
  /** What is stored, by id or username; what is not known is left out. */
  named: (list: LongList, values: readonly string[], signal?: AbortSignal) => Promise<Choice[]>;
  scripts: (signal?: AbortSignal) => Promise<Choice[]>;
  notices: (signal?: AbortSignal) => Promise<Choice[]>;
  /** For workflow administrators. */
  applications: (signal?: AbortSignal) => Promise<Choice[]>;
  callableWorkflows: (signal?: AbortSignal) => Promise<CallableWorkflow[]>;
};

/** So many fit an address. */
const atOnce = 50;

/** A department comes after the one it belongs to, siblings by name. */
function inTree(one: Choice, other: Choice): number {
  const way = ({ above, label }: Choice) => [...(above ?? []), label];
  const [mine, theirs] = [way(one), way(other)];
  const differs = mine.findIndex((name, level) => name !== theirs[level]);
  return differs < 0 ? mine.length - theirs.length : (mine[differs] ?? '').localeCompare(theirs[differs] ?? '');
}

/** Lists that whoever draws workflows may pick from. */
export function directoryApi(http: Http): DirectoryApi {
  const designer = designerCalls(http);
  const named = ({ id, name, description }: Schema<'Named'>): Choice => ({
    value: id.toString(),
    label: name,
    detail: description,
  });
  const people = async (query: { search?: string; usernames?: string[] }, signal?: AbortSignal) =>
    (await designer.json('get', '/people', { query, signal })).map(({ username, alias }) => ({
      value: username,
      label: alias || username,
      detail: username,
    }));
  const departments = async (query: { search?: string; ids?: number[] }, signal?: AbortSignal) =>
    (await designer.json('get', '/departments', { query, signal })).map(({ id, name, above }) => ({
      value: id.toString(),
      label: name,
      detail: above.join(' / '),
      above,
    }));
  const roles = async (query: { search?: string; ids?: number[] }, signal?: AbortSignal) =>
    (await designer.json('get', '/roles', { query, signal })).map(named);
  const few = (list: LongList, values: string[], signal?: AbortSignal): Promise<Choice[]> => {
    if (list === 'people') {
      return people({ usernames: values }, signal);
    }
    const ids = values.map(Number);
    return list === 'roles' ? roles({ ids }, signal) : departments({ ids }, signal);
  };
  return {
    people: (search, signal) => people({ search }, signal),
    departments: async (search, signal) => (await departments({ search }, signal)).sort(inTree),
    roles: (search, signal) => roles({ search }, signal),
    named: async (list, values, signal) => {
      const calls = [];
      for (let from = 0; from < values.length; from += atOnce) {
        calls.push(few(list, values.slice(from, from + atOnce), signal));
      }
      return (await Promise.all(calls)).flat();
    },
    scripts: async (signal) => (await designer.json('get', '/scripts', { signal })).map(named),
    notices: async (signal) => (await designer.json('get', '/notices', { signal })).map(named),
    applications: async (signal) => (await designer.json('get', '/applications', { signal })).map(({ name }) => ({ value: name, label: name, detail: '' })),
    callableWorkflows: (signal) => designer.json('get', '/callable-workflows', { signal }),
  };
}
