import { put, type Http } from './http';

export const rights = ['admins', 'interveners', 'viewers', 'viewer_departments', 'applications'] as const;

export type Right = (typeof rights)[number];

/** Usernames, department ids and names of applications, by what they may do with a workflow. */
export type Rights = Record<Right, string[]> & { may_change: boolean };

export type RightsApi = {
  of: (workflowId: number, signal?: AbortSignal) => Promise<Rights>;
  /** Holds at once; rights that are not named stay. */
  change: (workflowId: number, rights: Partial<Record<Right, string[]>>) => Promise<Rights>;
};

export function rightsApi(http: Http): RightsApi {
  const path = (id: number) => `/api/designer/workflows/${id.toString()}/rights`;
  return {
    of: async (id, signal) => (await http.json(path(id), signal ? { signal } : {})) as Rights,
    change: async (id, changed) => (await http.json(path(id), put(changed))) as Rights,
  };
}
