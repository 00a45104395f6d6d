import type { Names } from '../i18n/names';
import { post, type Http } from './http';

/** A sentence in the reader's language. */
export type Told = { code: string; text: string };

export type TrialPerson = { username: string; alias: string };

export type TrialCondition = {
  gateway: string;
  flow: string;
  expression: string;
  /** Null when it could not be told. */
  result: boolean | null;
  error: string | null;
  reads: { key: string; value: unknown }[];
};

/** One stay of a ticket in a step; see docs/simulation.md. */
export type TrialStep = {
  number: number;
  element: string;
  state: Names;
  visit: number;
  how: string;
  people: TrialPerson[];
  why: Told[];
  fields: { key: string; label: Names; access: string; value: unknown }[];
  buttons: { flow: string; label: Names; kind: string; require_fields: boolean }[];
  timers: { element: string; label: Names; flow: string; seconds: number }[];
  taken: { flow: string; by: 'person' | 'timer' | 'itself'; actors: string[] } | null;
  conditions: TrialCondition[];
  called: {
    workflow: string;
    label: Names;
    start_button: Names;
    items: string[];
    item_target: string;
    hand_over: { from: string; to: string; value: unknown }[];
    hand_back: { from: string; to: string }[];
  } | null;
  missing: string[];
  stopped: Told | null;
  interrupted: boolean;
  next: number[];
  flows: string[];
};

export type Trial = {
  title: string;
  steps: TrialStep[];
  end: { kind: 'reached' | 'stopped'; step: number; reason: Told | null };
};

/** What is done in a step, in the order of visits. */
export type TrialChoice = { state: string; transition?: string; timer?: string };

export type TrialRequest = {
  xml: string;
  creator: string;
  values: Readonly<Record<string, unknown>>;
  choices: readonly TrialChoice[];
};

export type WhoNow = { people: TrialPerson[]; why: Told[] };

export type SimulationApi = {
  /** The way a ticket would go; nothing is stored. */
  dryRun: (workflowId: number, request: TrialRequest) => Promise<Trial>;
  /** Whom a participant means at this moment. */
  whoNow: (
    request: { workflow_id: number; type: string; value: string; creator?: string },
    signal?: AbortSignal,
  ) => Promise<WhoNow>;
};

export function simulationApi(http: Http): SimulationApi {
  return {
    dryRun: async (workflowId, request) =>
      (await http.json(`/api/designer/workflows/${workflowId.toString()}/dry-run`, post(request))) as Trial,
    whoNow: async (request, signal) =>
      (await http.json('/api/designer/participants/preview', { ...post(request), ...(signal && { signal }) })) as WhoNow,
  };
}
