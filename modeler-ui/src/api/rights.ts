import { designer } from '.';
import type { Schema } from './designer';

export const rights = ['admins', 'interveners', 'viewers', 'viewer_departments', 'applications'] as const;

export type Right = (typeof rights)[number];

/** Usernames, department ids and names of applications, by what they may do with a workflow. */
export type Rights = Schema<'Rights'>;

export type RightsApi = {
  of: (workflowId: number, signal?: AbortSignal) => Promise<Rights>;
  /** Holds at once; rights that are not named stay. */
  change: (workflowId: number, rights: Partial<Record<Right, string[]>>) => Promise<Rights>;
};

export const rightsApi: RightsApi = {
  of: (id, signal) => designer.json('get', '/workflows/{id}/rights', { path: { id }, signal }),
  change: (id, body) => designer.json('put', '/workflows/{id}/rights', { path: { id }, body }),
};
