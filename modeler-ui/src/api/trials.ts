import { designer } from '.';
import type { Schema } from './designer';

/** What came of a hook's call; status is 0 when nothing answered. */
export type TriedHook = Schema<'TriedHook'>;

/** What a script printed, or why it failed. */
export type TriedScript = Schema<'TriedScript'>;

export type TrialsApi = {
  hook: (
    workflowId: number,
    hook: { url: string; token: string; extra_info: string; ticket: Record<string, unknown> },
  ) => Promise<TriedHook>;
  script: (script: { source: string; ticket: Record<string, unknown> }) => Promise<TriedScript>;
};

/** What works on tickets, tried on a ticket that nobody has. */
export const trialsApi: TrialsApi = {
  hook: (id, body) => designer.json('post', '/workflows/{id}/hook-test', { path: { id }, body }),
  script: (body) => designer.json('post', '/stored-scripts/test', { body }),
};
