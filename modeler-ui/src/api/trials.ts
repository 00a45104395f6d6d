import { post, type Http } from './http';

/** What came of a hook's call; status is 0 when nothing answered. */
export type TriedHook = { status: number; accepted: boolean; message: string; answer: string; milliseconds: number };

/** What a script printed, or why it failed. */
export type TriedScript = { output: string | null; error: string | null };

export type TrialsApi = {
  hook: (workflowId: number, hook: { url: string; token: string; extra_info: string; ticket: object }) => Promise<TriedHook>;
  script: (script: { source: string; ticket: object }) => Promise<TriedScript>;
};

/** What works on tickets, tried on a ticket that nobody has. */
export function trialsApi(http: Http): TrialsApi {
  return {
    hook: async (id, hook) => (await http.json(`/api/designer/workflows/${id.toString()}/hook-test`, post(hook))) as TriedHook,
    script: async (script) => (await http.json('/api/designer/stored-scripts/test', post(script))) as TriedScript,
  };
}
