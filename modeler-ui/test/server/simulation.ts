import type { Trial, TrialRequest, TrialStep, WhoNow } from '../../src/api/simulation';

/** Answers to what is tried: the way of a leave request of workflow 1, canned. */
export type Simulation = {
  runs: TrialRequest[];
  /** Null for calls that are no trial. */
  answer: (path: string, body: string) => Trial | WhoNow | null;
};

const named = (name: string, en = '') => ({ name, names: en ? { en } : {} });

function step(number: number, element: string, name: string, more: Partial<TrialStep>): TrialStep {
  return {
    number,
    element,
    state: named(name),
    visit: 1,
    how: 'one',
    people: [],
    why: [],
    fields: [],
    buttons: [],
    timers: [],
    taken: null,
    conditions: [],
    called: null,
    missing: [],
    stopped: null,
    interrupted: false,
    next: [number + 1],
    flows: [],
    ...more,
  };
}

const creation = (number: number, visit: number) =>
  step(number, 'Task_new', '新建申请', {
    visit,
    how: 'start',
    people: [{ username: 'admin', alias: '管理员' }],
    why: [{ code: 'CREATOR_FILLS_IN', text: '工单由创建人填写' }],
    fields: [{ key: 'leave_type', label: named('假别', 'Kind of leave'), access: 'required', value: null }],
    missing: ['leave_type'],
    buttons: [{ flow: 'Flow_submit', label: named('提交'), kind: 'agree', require_fields: true }],
    taken: { flow: 'Flow_submit', by: 'person', actors: ['admin'] },
    flows: ['Flow_submit'],
  });

const approval = (number: number, visit: number, pressed: string, days: unknown) =>
  step(number, 'Task_manager', '直属上级审批', {
    visit,
    how: 'accept',
    people: [{ username: 'tom', alias: '汤姆' }, { username: 'grace', alias: '' }],
    why: [{ code: 'LEADER', text: 'admin 所在部门“研发部”的负责人' }],
    buttons: [
      { flow: 'Flow_agree', label: named('同意'), kind: 'agree', require_fields: true },
      { flow: 'Flow_back', label: named('退回修改'), kind: 'refuse', require_fields: false },
    ],
    timers: [{ element: 'Timer_manager', label: named('两天未处理'), flow: 'Flow_timeout', seconds: 172_800 }],
    taken: { flow: pressed, by: 'person', actors: ['tom'] },
    conditions:
      pressed === 'Flow_agree'
        ? [{ gateway: 'Gateway_days', flow: 'Flow_long', expression: '{days} > 3', result: Number(days) > 3, error: null, reads: [{ key: 'days', value: days }] }]
        : [],
    flows: pressed === 'Flow_agree' ? ['Flow_decide', 'Flow_agree', 'Flow_short'] : ['Flow_decide', 'Flow_back'],
  });

const over = (number: number) => step(number, 'End_1', '结束', { how: 'end', why: [{ code: 'ENDS', text: '工单在此结束' }], next: [] });

function run({ values, choices }: TrialRequest): Trial {
  const back = choices.some(({ transition }) => transition === 'Flow_back');
  const days = values['days'] ?? null;
  if (days === 99) {
    return {
      title: '',
      steps: [creation(1, 1), { ...approval(2, 1, 'Flow_agree', days), taken: null, stopped: { code: 'NO_WAY', text: '网关处没有条件成立' } }],
      end: { kind: 'stopped', step: 2, reason: { code: 'NO_WAY', text: '网关处没有条件成立' } },
    };
  }
  const steps = back
    ? [creation(1, 1), approval(2, 1, 'Flow_back', days), creation(3, 2), approval(4, 2, 'Flow_agree', days), over(5)]
    : [creation(1, 1), approval(2, 1, 'Flow_agree', days), over(3)];
  return { title: `请假 ${String(days)} 天`, steps, end: { kind: 'reached', step: steps.length, reason: null } };
}

export function createSimulation(): Simulation {
  const runs: TrialRequest[] = [];
  return {
    runs,
    answer: (path, body) => {
      if (/^\/api\/designer\/workflows\/\d+\/dry-run$/.test(path)) {
        const request = JSON.parse(body) as TrialRequest;
        runs.push(request);
        return run(request);
      }
      return path === '/api/designer/participants/preview'
        ? { people: [{ username: 'helen', alias: '海伦' }], why: [{ code: 'ROLE', text: '角色“人事”的成员' }] }
        : null;
    },
  };
}
