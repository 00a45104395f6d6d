import type { Current, Monitor, MonitoredState, Progress, StateName, Step, WaitingTicket, Waits } from '../../src/api/tickets';
import { bpmn, detail } from './data';

type Answer = { status: number; body: unknown };

/** Monitors, progress and embed tokens, as the server answers them. */
export type Tickets = {
  /** Null for an address of others. */
  answer: (method: string, path: string, query: URLSearchParams, body: string) => Answer | null;
  /** What a page inside another system is answered. */
  embedded: (path: string, authorization: string) => Answer | null;
  /** The answer to the next calls with a good token: null for the ticket. */
  refusal: 'expired' | 'refused' | null;
  calls: string[];
};

const now = '2026-11-20T08:00:00Z';

const waits = (type: string, ...names: string[]): Waits => ({
  type,
  people: names.map((alias, index) => ({ username: `user${index.toString()}`, alias, acted: false })),
});

function states(): MonitoredState[] {
  const counted: Partial<Record<string, Partial<MonitoredState>>> = {
    Task_manager: { tickets: 1200, oldest: '2026-11-02T03:12:00Z', overdue: 37 },
    Task_hr: { tickets: 12, oldest: '2026-11-19T06:30:00Z' },
  };
  const live = (detail(1)?.state_list ?? [])
    .filter(({ type }) => type !== 'end')
    .map(({ id, element_id, name, names }) => ({
      id,
      element_id,
      name,
      names,
      deleted: false,
      tickets: 0,
      oldest: null,
      overdue: 0,
      failed: 0,
      ...counted[element_id],
    }));
  const gone = { id: 19, element_id: 'Task_gone', name: '财务核对', names: {}, deleted: true };
  return [...live, { ...gone, tickets: 1, oldest: '2026-10-01T01:00:00Z', overdue: 1, failed: 1 }];
}

function monitor(days: number): Monitor {
  return {
    workflow_id: 1,
    name: '请假',
    names: { en: 'Leave' },
    version: 3,
    longer_than_days: days,
    as_of: now,
    states: states(),
  };
}

function waiting(page: number, perPage: number): { value: WaitingTicket[]; page: number; per_page: number; total: number } {
  const total = 12;
  const value = Array.from({ length: total }, (_, index): WaitingTicket => ({
    id: 42 + index,
    sn: `gavia_20261118${(index + 1).toString().padStart(4, '0')}`,
    title: index === 1 ? null : `请假 ${(index + 1).toString()} 天：回老家`,
    creator: 'lilei',
    creator_alias: '李雷',
    since: new Date(Date.UTC(2026, 10, 2 + index, 3, 12)).toISOString(),
    overdue: index < 3,
    failed: index === 2,
    handlers: index === 2 ? waits('hook') : waits('people', '韩梅梅', '王涛'),
  }));
  return { value: value.slice((page - 1) * perPage, page * perPage), page, per_page: perPage, total };
}

function stateName(element: string): StateName {
  const found = detail(1)?.state_list.find(({ element_id }) => element_id === element);
  return { id: found?.id ?? 0, element_id: element, name: found?.name ?? '', names: found?.names ?? {} };
}

function step(id: number, element: string, more: Partial<Step>): Step {
  return {
    id,
    at: new Date(Date.UTC(2026, 10, 17, id, 5)).toISOString(),
    kind: 'moved',
    action: 'transition',
    state: stateName(element),
    to: null,
    button: null,
    person: 'lilei',
    person_alias: '李雷',
    suggestion: '',
    flows: [],
    ...more,
  };
}

const agree = { name: '同意', names: { en: 'Agree' } };
const submit = { name: '提交', names: { en: 'Submit' } };

function progress(): Progress {
  const current: Current = {
    state: stateName('Task_hr'),
    since: '2026-11-18T04:05:00Z',
    handlers: {
      type: 'people',
      people: [
        { username: 'helen', alias: '海伦', acted: false },
        { username: 'frank', alias: '弗兰克', acted: true },
      ],
    },
    failed: false,
    add_node_by: null,
    timers: [{ element_id: 'Timer_hr', due: '2026-11-21T04:05:00Z', set_aside: false }],
  };
  return {
    id: 42,
    sn: 'gavia_202611180001',
    title: '请假 5 天：回老家',
    creator: 'lilei',
    creator_alias: '李雷',
    created: '2026-11-17T01:05:00Z',
    standing: 'ongoing',
    workflow_id: 1,
    workflow_name: '请假',
    workflow_names: { en: 'Leave' },
    version: 3,
    xml: bpmn(1),
    as_of: now,
    states: [
      { element_id: 'Task_new', times: 2 },
      { element_id: 'Task_manager', times: 2 },
      { element_id: 'Task_hr', times: 1 },
    ],
    flows: ['Flow_0', 'Flow_submit', 'Flow_decide', 'Flow_back', 'Flow_agree', 'Flow_long'].map((element_id) => ({ element_id, times: 1 })),
    current: [current],
    steps: [
      step(1, 'Task_new', { button: submit, flows: ['Flow_0', 'Flow_submit'] }),
      step(2, 'Task_manager', { kind: 'stayed', action: 'comment', person_alias: '韩梅梅', suggestion: '请补充交接人' }),
      step(3, 'Task_manager', { kind: 'forced', action: 'force_state', to: stateName('Task_new'), person_alias: '管理员' }),
      step(4, 'Task_new', { button: submit }),
      step(5, 'Task_manager', { button: agree, person_alias: '韩梅梅', suggestion: '同意，交接给王涛' }),
      step(6, 'Task_hr', { kind: 'stayed', action: 'vote', button: agree, person_alias: '弗兰克' }),
    ],
  };
}

export function createTickets(): Tickets {
  const tickets: Tickets = {
    refusal: null,
    calls: [],
    answer: (method, path, query, body) => {
      tickets.calls.push(`${method} ${path}?${query.toString()}`);
      if (path === '/api/designer/workflows/1/monitor') {
        return { status: 200, body: monitor(Number(query.get('longer_than_days'))) };
      }
      if (/^\/api\/designer\/workflows\/1\/monitor\/states\/\d+\/tickets$/.test(path)) {
        return { status: 200, body: waiting(Number(query.get('page')), Number(query.get('per_page'))) };
      }
      if (path === '/api/designer/tickets/42/progress') {
        return { status: 200, body: progress() };
      }
      if (path === '/api/designer/tickets/42/embed-token' && method === 'POST') {
        const { minutes } = JSON.parse(body) as { minutes: number };
        const expires = new Date(Date.parse(now) + minutes * 60_000).toISOString();
        return { status: 201, body: { token: 'good', expires, url: '/embed/tickets/42#token=good' } };
      }
      if (path.startsWith('/api/designer/tickets/')) {
        return { status: 403, body: { detail: 'user is not relation about this ticket' } };
      }
      return null;
    },
    embedded: (path, authorization) => {
      if (!/^\/embed\/tickets\/\d+\/progress$/.test(path)) {
        return null;
      }
      if (authorization !== 'Bearer good' || !path.includes('/42/')) {
        return { status: 401, body: { reason: 'invalid' } };
      }
      if (tickets.refusal !== null) {
        return { status: tickets.refusal === 'expired' ? 401 : 403, body: { reason: tickets.refusal } };
      }
      const shown = progress();
      delete shown.steps;
      return { status: 200, body: shown };
    },
  };
  return tickets;
}
