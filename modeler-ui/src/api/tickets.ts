import type { Names } from '../i18n/names';
import { post, type Http } from './http';

export type MonitoredState = Names & {
  id: number;
  element_id: string;
  /** Whether the live version does not have it any more. */
  deleted: boolean;
  tickets: number;
  /** When the ticket came that waits longest; null without tickets. */
  oldest: string | null;
  /** Wait longer than asked for, or have a timer that is past due. */
  overdue: number;
  /** Their script or hook failed. */
  failed: number;
};

export type Monitor = Names & {
  workflow_id: number;
  version: number;
  longer_than_days: number;
  as_of: string;
  states: MonitoredState[];
};

export type Person = { username: string; alias: string; acted: boolean };

/** What a ticket waits for; people are empty unless it waits for some. */
export type Waits = { type: string; people: Person[] };

export type WaitingTicket = {
  id: number;
  sn: string;
  /** Null for those who may only view. */
  title: string | null;
  creator: string;
  creator_alias: string;
  since: string;
  overdue: boolean;
  failed: boolean;
  handlers: Waits;
};

export type WaitingTickets = { value: WaitingTicket[]; page: number; per_page: number; total: number };

/** A state; its element id is null when the drawing does not have it any more. */
export type StateName = Names & { id: number; element_id: string | null };

export type Times = { element_id: string; times: number };

export type Current = {
  state: StateName;
  since: string;
  handlers: Waits;
  failed: boolean;
  add_node_by: string | null;
  timers: { element_id: string; due: string; set_aside: boolean }[];
};

export type Step = {
  id: number;
  at: string;
  kind: 'moved' | 'forced' | 'stayed';
  action: string;
  state: StateName | null;
  /** Where a forced move led. */
  to: StateName | null;
  button: Names | null;
  person: string;
  person_alias: string;
  suggestion: string;
  flows: string[];
};

export type Standing = 'draft' | 'ongoing' | 'refused' | 'retreated' | 'finished' | 'closed';

export type Progress = {
  id: number;
  sn: string;
  title: string;
  creator: string;
  creator_alias: string;
  created: string;
  standing: Standing;
  workflow_id: number;
  workflow_name: string;
  workflow_names: Readonly<Record<string, string>>;
  version: number;
  xml: string;
  as_of: string;
  states: Times[];
  /** In the order of the first time. */
  flows: Times[];
  current: Current[];
  /** Oldest first; not told to pages inside other systems. */
  steps?: Step[];
};

export type EmbedToken = { token: string; expires: string; url: string };

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

export function ticketsApi(http: Http): TicketsApi {
  const get = (path: string, signal?: AbortSignal) => http.json(`/api/designer/${path}`, signal ? { signal } : {});
  return {
    monitor: async (workflowId, longerThanDays, signal) =>
      (await get(`workflows/${workflowId.toString()}/monitor?longer_than_days=${longerThanDays.toString()}`, signal)) as Monitor,
    inState: async ({ workflowId, stateId, longerThanDays, page, perPage }, signal) => {
      const query = new URLSearchParams({
        longer_than_days: longerThanDays.toString(),
        page: page.toString(),
        per_page: perPage.toString(),
      });
      const path = `workflows/${workflowId.toString()}/monitor/states/${stateId.toString()}/tickets`;
      return (await get(`${path}?${query.toString()}`, signal)) as WaitingTickets;
    },
    progress: async (id, signal) => (await get(`tickets/${id.toString()}/progress`, signal)) as Progress,
    embedToken: async (id, minutes) =>
      (await http.json(`/api/designer/tickets/${id.toString()}/embed-token`, post({ minutes }))) as EmbedToken,
  };
}
