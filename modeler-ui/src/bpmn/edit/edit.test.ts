import { describe, expect, it } from 'vitest';
import { bpmn } from '../../../test/server/data';
import { workbench, type Workbench } from '../../../test/workbench';
import { callOf, setCall, type CallSettings } from './call';
import type { Change, Model } from './change';
import {
  addField,
  choicesOf,
  choicesText,
  fieldsOf,
  moveField,
  removeField,
  setField,
  setFieldTranslation,
  type FieldSettings,
} from './fields';
import {
  branchesOf,
  buttonOf,
  choiceOf,
  conditionOf,
  defaultOf,
  isoDuration,
  moveBranch,
  setButton,
  setChoice,
  setCondition,
  setDefault,
  setTimer,
  timerOf,
  type ButtonSettings,
} from './flow';
import { namesOf, setDocumentation, setName, setTranslation } from './names';
import {
  nobody,
  participantOf,
  permissionsOf,
  setParticipant,
  setPermission,
  setPermissions,
  setState,
  stateOf,
  statesOf,
  type ParticipantSettings,
  type StateSettings,
} from './state';
import { displayFieldsOf, limitOf, limitText, setWorkflow, workflowOf, type WorkflowSettings } from './workflow';

/** Sets, reads back from the written file, and undoes to the very same file. */
async function roundTrip<T>(file: string, plan: (bench: Workbench, model: Model) => Change[], read: (bench: Workbench) => T): Promise<T> {
  const bench = await workbench(file);
  const before = await bench.xml();
  const undo = bench.edit((model) => plan(bench, model));
  const written = await bench.xml();
  const now = read(bench);
  expect(read(await workbench(written))).toEqual(now);
  undo();
  expect(await bench.xml()).toBe(before);
  return now;
}

const leave = bpmn(1);
const release = bpmn(2);

describe('workflow', () => {
  it.each<Partial<WorkflowSettings>>([
    { titleTemplate: 'Leave of {creator}' },
    { titleTemplate: '' },
    { contentTemplate: 'waits' },
    { limitExpression: '{"period":24}' },
    { displayFields: '["days"]' },
    { viewPermissionCheck: false },
    { notices: '1,2' },
    { runningTickets: 'pin' },
  ])('takes %o', async (patch) => {
    const now = await roundTrip(leave, (_, model) => setWorkflow(model, patch), ({ process }) => workflowOf(process));
    expect(now).toMatchObject(patch);
  });

  it('has a name, translations and a description', async () => {
    const now = await roundTrip(
      leave,
      ({ process }, model) => [
        ...setName(process, 'Days off'),
        ...setDocumentation(model, process, 'All kinds'),
        ...setTranslation(model, process, 'zh', '休假'),
      ],
      ({ process }) => namesOf(process),
    );
    expect(now).toEqual({ name: 'Days off', documentation: 'All kinds', names: { en: 'Leave', zh: '休假' } });
  });

  it('removes a name, a translation and a description that are emptied', async () => {
    const now = await roundTrip(
      leave,
      ({ at }, model) => [
        ...setName(at('Task_manager'), ''),
        ...setDocumentation(model, at('Task_manager'), ''),
        ...setTranslation(model, at('Task_manager'), 'en', ''),
      ],
      ({ at }) => namesOf(at('Task_manager')),
    );
    expect(now).toEqual({ name: '', documentation: '', names: {} });
  });

  it('has no names on associations, and writes those of notes as their text', async () => {
    const bench = await workbench(leave);
    expect(setName(bench.at('Association_1'), 'x')).toEqual([]);
    bench.edit(() => setName(bench.at('Note_1'), 'half days count 0.5'));
    expect(await bench.xml()).toContain('<text>half days count 0.5</text>');
  });

  it('limits who may create tickets, and keeps what it does not know', () => {
    const text = '{"period":24,"level":1,"count":2,"x":1}';
    const limit = limitOf(text);
    expect(limit).toEqual({ period: 24, level: 1, count: 2, persons: '', departments: '', roles: '' });
    if (limit) {
      expect(JSON.parse(limitText(text, { ...limit, level: 2, persons: 'kim,lee' }))).toEqual({
        period: 24, level: 2, count: 2, x: 1, allow_persons: 'kim,lee',
      });
      expect(JSON.parse(limitText(text, { ...limit, period: null }))).toEqual({ x: 1 });
    }
    expect(limitOf('[]')).toBeNull();
    expect(limitOf('{')).toBeNull();
  });

  it('takes unreadable display fields for none', () => {
    expect(displayFieldsOf({ displayFields: '{' } as WorkflowSettings)).toEqual([]);
    expect(displayFieldsOf({ displayFields: '["a",1]' } as WorkflowSettings)).toEqual(['a']);
  });
});

describe('state', () => {
  it.each<Partial<StateSettings>>([
    { order: 7 },
    { order: 0 },
    { hidden: true },
    { retreat: true },
    { rememberLastHandler: false },
    { distribution: 'all' },
    { label: '{"colour":"blue"}' },
  ])('takes %o', async (patch) => {
    const now = await roundTrip(
      leave,
      ({ at }, model) => setState(model, at('Task_manager'), patch),
      ({ at }) => stateOf(at('Task_manager')),
    );
    expect(now).toEqual({ order: 20, hidden: false, retreat: false, rememberLastHandler: true, distribution: 'accept', label: '{}', ...patch });
  });

  it.each<Partial<ParticipantSettings>>([
    { type: 'person', value: 'kim' },
    { type: 'persons', value: 'kim,lee' },
    { type: 'department', value: '3' },
    { type: 'role', value: 'hr' },
    { type: 'variable', value: 'creator' },
    { type: 'field', value: 'deputy' },
    { type: 'parentField', value: 'owner' },
    { type: 'script', value: 'book' },
    { type: 'hook', url: 'https://a.example/', token: 's', waitForCallBack: true, extraInfo: '{"a":1}' },
    { type: 'external', url: 'https://b.example/', token: 't', extraInfo: '{"b":2}' },
    { type: '42', value: 'odd' },
    { type: 'nobody' },
  ])('is handled by %o alone', async (participant) => {
    const wanted = { ...nobody, ...participant };
    for (const former of [{ ...nobody, type: 'hook', url: 'https://old.example/' }, { ...nobody, type: 'role', value: 'old' }]) {
      const bench = await workbench(leave);
      bench.edit((model) => setParticipant(model, bench.at('Task_hr'), former));
      const now = await roundTrip(
        await bench.xml(),
        ({ at }, model) => setParticipant(model, at('Task_hr'), wanted),
        ({ at }) => participantOf(at('Task_hr')),
      );
      expect(now).toEqual(wanted);
    }
  });

  it('permits fields one by one, in place', async () => {
    const task = 'Task_manager';
    const now = await roundTrip(
      leave,
      ({ at }, model) => [
        ...setPermission(model, at(task), 'days', 'optional'),
      ],
      ({ at }) => permissionsOf(at(task)),
    );
    expect(now.map(({ field, access }) => `${field}:${access}`)).toEqual([
      'sn:readonly', 'title:readonly', 'leave_type:readonly', 'days:optional', 'reason:readonly',
    ]);
    const hidden = await roundTrip(leave, ({ at }, model) => setPermission(model, at(task), 'sn', null), ({ at }) => permissionsOf(at(task)));
    expect(hidden.map(({ field }) => field)).toEqual(['title', 'leave_type', 'days', 'reason']);
    const none = await roundTrip(leave, ({ at }, model) => setPermissions(model, at(task), []), ({ at }) => permissionsOf(at(task)));
    expect(none).toEqual([]);
  });

  it('lists states by their order', async () => {
    const { process } = await workbench(leave);
    expect(statesOf(process).map((state) => state.get('id'))).toEqual(['Task_new', 'Task_manager', 'Task_hr', 'End_1']);
  });
});

describe('button', () => {
  it.each<Partial<ButtonSettings>>([
    { kind: 'agree' },
    { kind: 'other' },
    { requireFields: true },
    { confirm: false },
    { confirmText: 'Sure?' },
    { confirmText: '' },
  ])('takes %o', async (patch) => {
    const now = await roundTrip(leave, ({ at }, model) => setButton(model, at('Flow_back'), patch), ({ at }) => buttonOf(at('Flow_back')));
    expect(now).toEqual({ kind: 'refuse', requireFields: false, confirm: true, confirmText: '确定退回给申请人吗？', ...patch });
  });
});

describe('rule', () => {
  it('has conditions', async () => {
    const read = ({ at }: Workbench) => conditionOf(at('Flow_long'));
    expect(await roundTrip(leave, ({ at }, model) => setCondition(model, at('Flow_long'), '{days} > 5 and "<"'), read)).toBe('{days} > 5 and "<"');
    expect(await roundTrip(leave, ({ at }, model) => setCondition(model, at('Flow_long'), ''), read)).toBe('');
  });

  it('has one default, which has no condition', async () => {
    const read = ({ at }: Workbench) => [defaultOf(at('Gateway_days')), conditionOf(at('Flow_long'))];
    expect(await roundTrip(leave, ({ at }, model) => setDefault(model, at('Gateway_days'), at('Flow_long')), read)).toEqual(['Flow_long', '']);
    expect(await roundTrip(leave, ({ at }, model) => setDefault(model, at('Gateway_days'), null), read)).toEqual([null, '{days} > 3']);
  });

  it('tries its flows in an order that can be changed', async () => {
    const read = ({ at }: Workbench) => branchesOf(at('Gateway_days')).map((flow) => flow.get('id'));
    const later = ({ at }: Workbench) => moveBranch(at('Gateway_days'), at('Flow_long'), 1);
    expect(await roundTrip(leave, later, read)).toEqual(['Flow_short', 'Flow_long']);
    const bench = await workbench(leave);
    expect(moveBranch(bench.at('Gateway_days'), bench.at('Flow_long'), -1)).toEqual([]);
  });

  it.each(['button', 'rule', ''] as const)('is a choice of kind "%s"', async (kind) => {
    const now = await roundTrip(leave, ({ at }, model) => setChoice(model, at('Gateway_days'), kind), ({ at }) => choiceOf(at('Gateway_days')));
    expect(now).toBe(kind);
  });
});

describe('timer', () => {
  it.each([
    [60, 'PT1M'],
    [7_200, 'PT2H'],
    [90_061, 'P1DT1H1M1S'],
    [604_800, 'P7D'],
  ])('fires after %d seconds, written %s', async (seconds, text) => {
    const now = await roundTrip(leave, ({ at }, model) => setTimer(model, at('Timer_manager'), seconds), ({ at }) => timerOf(at('Timer_manager')));
    expect(now).toEqual({ seconds, text });
  });

  it('may still be without a duration', async () => {
    const now = await roundTrip(leave, ({ at }, model) => setTimer(model, at('Timer_manager'), 0), ({ at }) => timerOf(at('Timer_manager')));
    expect(now).toEqual({ seconds: 0, text: '' });
    expect(isoDuration(0)).toBe('PT0S');
  });

  it('is no event without a timer', async () => {
    const bench = await workbench(leave);
    expect(bench.edit((model) => setTimer(model, bench.at('Start_1'), 60))).toBeTypeOf('function');
    expect(timerOf(bench.at('Start_1'))).toEqual({ seconds: 0, text: '' });
  });
});

describe('call', () => {
  it.each<Partial<CallSettings>>([
    { workflow: 'purchase' },
    { startButton: 'submit' },
    { itemsField: 'parts' },
    { itemsField: '' },
    { itemTarget: 'part' },
    { copies: [{ direction: 'in', from: 'title', to: 'reason' }, { direction: 'out', from: 'price', to: 'cost' }] },
    { copies: [] },
  ])('takes %o', async (patch) => {
    const before = callOf((await workbench(release)).at('Call_db'));
    const now = await roundTrip(release, ({ at }, model) => setCall(model, at('Call_db'), patch), ({ at }) => callOf(at('Call_db')));
    expect(now).toEqual({ ...before, ...patch });
  });
});

describe('fields', () => {
  const keys = ({ process }: Workbench) => fieldsOf(process).map(({ key }) => key);

  it('are added at the end', async () => {
    const now = await roundTrip(leave, (_, model) => addField(model, { key: 'deputy', name: '代理人', type: 'username' }), ({ process }) => fieldsOf(process).at(-1));
    expect(now).toMatchObject({ key: 'deputy', name: '代理人', type: 'username', order: 160 });
  });

  it.each<Partial<FieldSettings>>([
    { name: 'Number of days' },
    { type: 'integer' },
    { order: 1 },
    { defaultValue: '1' },
    { description: 'working days' },
    { placeholder: '1 to 30' },
    { template: '{}' },
    { booleanDisplay: '{"1":"yes"}' },
    { choice: '{"1":"paid"}' },
    { label: '{"unit":"d"}' },
  ])('take %o', async (patch) => {
    const now = await roundTrip(leave, (_, model) => setField(model, 0, patch), ({ process }) => fieldsOf(process)[0]);
    expect(now).toMatchObject({ key: 'days', names: { en: 'Days' }, ...patch });
  });

  it('are renamed wherever they are named, in one step', async () => {
    const bench = await workbench(leave);
    bench.edit((model) => [
      ...setWorkflow(model, { displayFields: '["days"]' }),
      ...setParticipant(model, bench.at('Task_hr'), { ...nobody, type: 'field', value: 'days' }),
    ]);
    const before = await bench.xml();
    const undo = bench.edit((model) => setField(model, 0, { key: 'length' }));
    expect(keys(bench)).toEqual(['length', 'leave_type', 'reason']);
    expect(displayFieldsOf(workflowOf(bench.process))).toEqual(['length']);
    expect(participantOf(bench.at('Task_hr')).value).toBe('length');
    expect(permissionsOf(bench.at('Task_hr')).map(({ field }) => field)).toContain('length');
    expect((await bench.xml()).match(/"days"/g)).toBeNull();
    undo();
    expect(await bench.xml()).toBe(before);
  });

  it('go with their permissions', async () => {
    const now = await roundTrip(
      leave,
      (_, model) => removeField(model, 0),
      (bench) => [keys(bench), statesOf(bench.process).flatMap((state) => permissionsOf(state)).filter(({ field }) => field === 'days')],
    );
    expect(now).toEqual([['leave_type', 'reason'], []]);
  });

  it('change places', async () => {
    const now = await roundTrip(leave, (_, model) => moveField(model, 0, 1), ({ process }) => fieldsOf(process).map(({ key, order }) => [key, order]));
    expect(now).toEqual([['leave_type', 130], ['days', 140], ['reason', 150]]);
    const bench = await workbench(leave);
    bench.edit((model) => moveField(model, 0, -1));
    expect(keys(bench)).toEqual(['days', 'leave_type', 'reason']);
  });

  it('are translated', async () => {
    const now = await roundTrip(leave, (_, model) => setFieldTranslation(model, 0, 'de', 'Tage'), ({ process }) => fieldsOf(process)[0]?.names);
    expect(now).toEqual({ en: 'Days', de: 'Tage' });
    const none = await roundTrip(leave, (_, model) => setFieldTranslation(model, 0, 'en', ''), ({ process }) => fieldsOf(process)[0]?.names);
    expect(none).toEqual({});
  });

  it('have choices', () => {
    expect(choicesOf('{"1":"paid","a":"b"}')).toEqual([['1', 'paid'], ['a', 'b']]);
    expect(choicesOf('')).toEqual([]);
    expect(choicesOf('[]')).toBeNull();
    expect(choicesOf('{')).toBeNull();
    expect(choicesText([['1', 'paid']])).toBe('{"1":"paid"}');
  });
});
