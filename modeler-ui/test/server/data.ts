import { readdirSync, readFileSync } from 'node:fs';
import type { Field, State, Transition, Workflow, WorkflowDetail } from '../../src/api/workflows';

function named(name: string, en: string) {
  return { name, names: { en } };
}

function workflow(id: number, key: string, name: string, en: string, more: Partial<Workflow> = {}): Workflow {
  return {
    id,
    key,
    ...named(name, en),
    description: '',
    version: 1,
    states: 3,
    open_tickets: 0,
    creator: 'admin',
    created: new Date(Date.UTC(2026, 9, 1 + (id % 28), 8, 5)).toISOString(),
    manager: true,
    draft: null,
    ...more,
  };
}

export const workflows: Workflow[] = [
  workflow(1, 'leave', '请假', 'Leave', {
    description: '员工请假申请，三天以上由人事复核',
    version: 3,
    states: 4,
    open_tickets: 1212,
  }),
  workflow(2, 'release', '应用发布', 'Application release', {
    description: '发布计划、构建、数据库变更与业务验收',
    version: 12,
    states: 5,
    open_tickets: 7,
    creator: 'lilei',
  }),
  workflow(3, 'broken', '无法绘制', 'Not drawable'),
  ...Array.from({ length: 24 }, (_, index) =>
    workflow(4 + index, `ops-${(index + 1).toString()}`, `运维流程 ${(index + 1).toString()}`, `Operations ${(index + 1).toString()}`),
  ),
];

function state(id: number, element_id: string, name: string, en: string, more: Partial<State> = {}): State {
  return {
    id,
    element_id,
    ...named(name, en),
    type: 'ordinary',
    participant: { type: 'nobody', value: '' },
    distribution: 'accept',
    order: id,
    open_tickets: 0,
    ...more,
  };
}

function transition(
  id: number,
  element_id: string,
  name: string,
  en: string,
  source_state_id: number,
  target: string,
  more: Partial<Transition> = {},
): Transition {
  return {
    id,
    element_id,
    ...named(name, en),
    source_state_id,
    kind: 'agree',
    timer_seconds: 0,
    conditions: [],
    target,
    ...more,
  };
}

const leave = {
  state_list: [
    state(11, 'Task_new', '新建申请', 'New request', {
      type: 'start',
      participant: { type: 'variable', value: 'creator' },
      distribution: 'direct',
    }),
    state(12, 'Task_manager', '直属上级审批', "Manager's approval", {
      participant: { type: 'variable', value: 'creator_tl' },
      open_tickets: 1200,
    }),
    state(13, 'Task_hr', '人事复核', 'Human resources review', {
      participant: { type: 'role', value: 'hr' },
      distribution: 'all',
      open_tickets: 12,
    }),
    state(14, 'End_1', '结束', 'End', { type: 'end' }),
  ],
  transitions: [
    transition(21, 'Flow_submit', '提交', 'Submit', 11, 'Task_manager'),
    transition(22, 'Flow_agree', '同意', 'Agree', 12, 'End_1', {
      conditions: [{ expression: '{days} > 3', target: 'Task_hr' }],
    }),
    transition(23, 'Flow_back', '退回修改', 'Send back', 12, 'Task_new', { kind: 'refuse' }),
    transition(24, 'Flow_timeout', '两天未处理', 'Two days without action', 12, 'Task_hr', {
      kind: 'other',
      timer_seconds: 172_800,
    }),
    transition(25, 'Flow_done', '归档', 'File', 13, 'End_1', { kind: 'other' }),
  ],
  fields: [
    { key: 'days', ...named('天数', 'Days'), type: 'float' },
    { key: 'leave_type', ...named('假别', 'Kind of leave'), type: 'select' },
    { key: 'reason', ...named('事由', 'Reason'), type: 'textarea' },
  ] satisfies Field[],
};

const release = {
  state_list: [
    state(31, 'Task_plan', '填写发布计划', 'Write the release plan', {
      type: 'start',
      participant: { type: 'variable', value: 'creator' },
    }),
    state(32, 'Task_hook', '触发构建', 'Start the build', { participant: { type: 'hook', value: '' } }),
    state(33, 'Call_db', '数据库变更', 'Database changes', { type: 'children', open_tickets: 7 }),
    state(34, 'Task_check', '业务验收', 'Business acceptance', {
      participant: { type: 'external', value: '' },
      distribution: 'random',
    }),
    state(35, 'End_1', '已发布', 'Released', { type: 'end' }),
  ],
  transitions: [
    transition(41, 'Flow_2', '提交', 'Submit', 31, 'Fork_1'),
    transition(42, 'Flow_5', '完成', 'Done', 32, 'Join_1'),
    transition(43, 'Flow_10', '通过', 'Pass', 34, 'End_2'),
  ],
  fields: [] as Field[],
};

const sampleFolder = new URL('../../../bpmn-samples/', import.meta.url);

/** The repository's sample files as workflows that are not listed; of them only the diagram is known. */
export const samples: Workflow[] = readdirSync(sampleFolder)
  .filter((file) => file.endsWith('.bpmn'))
  .sort()
  .map((file, index) => workflow(1000 + index, file.replace('.bpmn', ''), file, file));

export function detail(id: number): WorkflowDetail | undefined {
  const sample = samples.find((each) => each.id === id);
  if (sample) {
    const live_version = { number: 1, created: sample.created, creator: 'admin', note: '' };
    return { ...sample, live_version, state_list: [], transitions: [], fields: [] };
  }
  const found = workflows.find((each) => each.id === id);
  return (
    found && {
      ...found,
      live_version: {
        number: found.version,
        created: '2026-11-18T15:40:00Z',
        creator: 'hanmeimei',
        note: id === 1 ? '三天以上转人事复核' : '',
      },
      ...(id === 2 ? release : leave),
    }
  );
}

const drawn = (file: string) => readFileSync(new URL(`workflows/${file}.bpmn`, import.meta.url), 'utf8');

export function bpmn(id: number): string {
  if (id === 3) {
    return '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p" /></definitions>';
  }
  const sample = samples.find((each) => each.id === id);
  if (sample) {
    return readFileSync(new URL(`${sample.key}.bpmn`, sampleFolder), 'utf8');
  }
  return drawn(id === 2 ? 'release' : 'leave');
}
