import { designer } from '.';
import type { Schema } from './designer';

/** A sentence in the reader's language. */
export type Told = Schema<'Told'>;

export type TrialPerson = Schema<'Person'>;
export type TrialCondition = Schema<'TrialCondition'>;

/** One stay of a ticket in a step; see docs/simulation.md. */
export type TrialStep = Schema<'TrialStep'>;

export type Trial = Schema<'DryRun'>;

/** What is done in a step, in the order of visits. */
export type TrialChoice = { state: string; transition?: string; timer?: string };

export type TrialRequest = {
  xml: string;
  creator: string;
  values: Readonly<Record<string, unknown>>;
  choices: readonly TrialChoice[];
};

export type WhoNow = Schema<'WhoNow'>;

export type SimulationApi = {
  /** The way a ticket would go; nothing is stored. */
  dryRun: (workflowId: number, request: TrialRequest) => Promise<Trial>;
  /** Whom a participant means at this moment. */
  whoNow: (
    request: { workflow_id: number; type: string; value: string; creator?: string },
    signal?: AbortSignal,
  ) => Promise<WhoNow>;
};

export const simulationApi: SimulationApi = {
  dryRun: (id, { choices, ...request }) =>
    designer.json('post', '/workflows/{id}/dry-run', { path: { id }, body: { ...request, choices: [...choices] } }),
  // A drawing may hold any type; the server refuses those it does not know.
  whoNow: ({ type, ...request }, signal) =>
    designer.json('post', '/participants/preview', { body: { ...request, type: type as Schema<'ParticipantType'> }, signal }),
};
