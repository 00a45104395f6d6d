import { designer } from '.';
import type { Schema } from './designer';

export type Monitor = Schema<'Monitor'>;
export type MonitoredState = Schema<'MonitoredState'>;
export type WaitingTicket = Schema<'WaitingTicket'>;
export type WaitingTickets = Schema<'WaitingTickets'>;

/** What a ticket waits for; people are empty unless it waits for some. */
export type Waits = Schema<'Waits'>;
export type Person = Schema<'Handler'>;

export type Progress = Schema<'Progress'>;
export type Standing = Progress['standing'];
export type StateName = Schema<'StateName'>;
export type Times = Schema<'Times'>;
export type Current = Schema<'Current'>;
export type Step = Schema<'ProgressStep'>;

export type EmbedToken = Schema<'EmbedToken'>;

export type TicketsApi = {
  monitor: (workflowId: number, longerThanDays: number, signal?: AbortSignal) => Promise<Monitor>;
  /** Who waits longest comes first. */
  inState: (
    query: { workflowId: number; stateId: number; longerThanDays: number; page: number; perPage: number },
    signal?: AbortSignal,
  ) => Promise<WaitingTickets>;
  progress: (id: number, signal?: AbortSignal) => Promise<Progress>;
  embedToken: (id: number, minutes: number) => Promise<EmbedToken>;
};

export const ticketsApi: TicketsApi = {
  monitor: (id, longerThanDays, signal) =>
    designer.json('get', '/workflows/{id}/monitor', { path: { id }, query: { longer_than_days: longerThanDays }, signal }),
  inState: ({ workflowId, stateId, longerThanDays, page, perPage }, signal) =>
    designer.json('get', '/workflows/{id}/monitor/states/{state}/tickets', {
      path: { id: workflowId, state: stateId },
      query: { longer_than_days: longerThanDays, page, per_page: perPage },
      signal,
    }),
  progress: (ticket, signal) => designer.json('get', '/tickets/{ticket}/progress', { path: { ticket }, signal }),
  embedToken: (ticket, minutes) =>
    designer.json('post', '/tickets/{ticket}/embed-token', { path: { ticket }, body: { minutes } }),
};
