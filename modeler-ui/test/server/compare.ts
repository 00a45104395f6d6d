import type { ElementChange, MergeConflict, MoveOutlook, RunningTickets } from '../../src/api/compare';
import type { Drafts } from './drafts';

type Answer = { status: number; body: unknown };

/** Differences, merges and running tickets, as the server answers them. */
export type Comparisons = {
  /** Null for an address of others. */
  answer: (method: string, path: string, body: string) => Answer | null;
  /** A merge asks whose name a step gets. */
  conflicting: boolean;
  /** What merges were asked for. */
  merges: { revision: number; choices: Record<string, string> }[];
};

const by = { number: 4, creator: 'lilei', created: '2026-11-20T09:30:00Z', note: '' };

const plain = { key: null, key_name: null, secret: false };

const changes: ElementChange[] = [
  { kind: 'workflow', change: 'changed', element_id: 'leave', name: '请假', properties: [{ ...plain, name: 'running_tickets', before: 'follow', after: 'pin' }] },
  {
    kind: 'state',
    change: 'changed',
    element_id: 'Task_hr',
    name: '人事复核',
    properties: [
      { ...plain, name: 'name', before: '人事审批', after: '人事复核' },
      { ...plain, name: 'name', key: 'en', before: null, after: 'HR review' },
      { ...plain, name: 'participant.type', before: 'person', after: 'hook' },
      { ...plain, name: 'participant.token', before: null, after: null, secret: true },
      { ...plain, name: 'field_access', key: 'leave_days', key_name: '天数', before: 'readonly', after: 'required' },
    ],
  },
  { kind: 'transition', change: 'added', element_id: 'Flow_back', name: '退回修改', properties: [{ ...plain, name: 'button.kind', before: null, after: '2' }] },
  { kind: 'field', change: 'changed', element_id: 'leave_days', name: '天数', properties: [{ ...plain, name: 'position', before: '1', after: '3' }] },
  { kind: 'event', change: 'removed', element_id: 'Timer_manager', name: '两天未处理', properties: [{ ...plain, name: 'seconds', before: '172800', after: null }] },
  { kind: 'state', change: 'moved', element_id: 'Task_new', name: '新建申请', properties: [] },
];

const conflict: MergeConflict = {
  ...plain,
  id: 'drawn:Task_hr/name',
  kind: 'state',
  element_id: 'Task_hr',
  name: '人事复核',
  property: 'name',
  base: '人事复核',
  mine: 'HR',
  theirs: '人事审批',
  by,
};

const running: RunningTickets = {
  running_tickets: 'follow',
  tickets: 12,
  versions: [
    { number: 3, live: true, tickets: 9, states: [{ state_id: 2, element_id: 'Task_manager', name: '直属上级审批', names: { en: 'Manager' }, tickets: 9 }] },
    { number: 2, live: false, tickets: 3, states: [{ state_id: 3, element_id: 'Task_old', name: '总监审批', names: {}, tickets: 3 }] },
  ],
};

function outlook(pinned: boolean): MoveOutlook {
  return pinned
    ? { running_tickets: 'pin', tickets: 12, follow: 0, stay: 12, staying: [] }
    : {
        running_tickets: 'follow',
        tickets: 12,
        follow: 9,
        stay: 3,
        staying: [{ version: 2, element_id: 'Task_old', name: '总监审批', names: {}, reason: 'gone', tickets: 3, sns: ['loonflow_202611200001', 'loonflow_202611200002', 'loonflow_202611200003'] }],
      };
}

export function createComparisons(drafts: Drafts): Comparisons {
  const comparisons: Comparisons = {
    conflicting: false,
    merges: [],
    answer: (method, path, body) => {
      const [, number, rest] = /^\/api\/designer\/workflows\/(\d+)\/(diff|running|draft\/merge|draft\/move-check)$/.exec(path) ?? [];
      const id = Number(number);
      switch (rest) {
        case 'diff':
          return { status: 200, body: { from: 'live', to: 'draft', changes } };
        case 'running':
          return { status: 200, body: running };
        case 'draft/move-check':
          return { status: 200, body: outlook(drafts.get(id)?.xml.includes('runningTickets="pin"') ?? false) };
        case 'draft/merge':
          return method === 'POST' ? merge(id, body) : null;
        default:
          return null;
      }
    },
  };
  return comparisons;

  function merge(id: number, body: string): Answer {
    const asked = JSON.parse(body) as { revision: number; choices: Record<string, string> };
    comparisons.merges.push(asked);
    if (comparisons.conflicting && !(conflict.id in asked.choices)) {
      return { status: 409, body: { base_version: 3, live: by, versions: [by], conflicts: [conflict] } };
    }
    return { status: 200, body: { draft: drafts.merged(id), diagnostics: [] } };
  }
}
