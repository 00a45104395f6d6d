import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { blank } from '../../../test/server/drafts';
import { bpmn } from '../../../test/server/data';
import { allElements } from '../edit/change';
import { buttonOf, conditionOf, defaultOf, timerOf } from '../edit/flow';
import { participantOf, permissionsOf, stateOf, statesOf } from '../edit/state';
import gavia from '../moddle/gavia.json';
import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { drawnElements } from '../places';
import { parseFlow } from './parse';
import { weave, type Woven } from './weave';
import { unsaidOf, writeFlow, type Wording } from './write';

const chinese: Wording = { language: 'zh', button: '提交', end: '结束' };
const english: Wording = { language: 'en', button: 'Submit', end: 'End' };
const samples = fileURLToPath(new URL('../../../../bpmn-samples/', import.meta.url));

async function open(xml: string) {
  const moddle = new BpmnModdle({ gavia });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  expect(warnings).toEqual([]);
  const definitions = rootElement as ModdleElement;
  const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process')) as ModdleElement;
  const create = (type: string, properties?: Record<string, unknown>) => moddle.create(type, properties) as ModdleElement;
  return { moddle, definitions, process, create };
}

/** The file after a text was put into it. */
async function become(xml: string, text: string, wording = chinese): Promise<{ xml: string; woven: Woven }> {
  const { moddle, definitions, process, create } = await open(xml);
  const stages = unsaidOf(process).stages;
  const flow = parseFlow(text, stages);
  expect(flow.errors).toEqual([]);
  const woven = weave(definitions, flow, create, wording);
  return { xml: (await moddle.toXML(definitions, { format: true })).xml, woven };
}

async function textOfFile(xml: string, wording = chinese): Promise<string> {
  return writeFlow((await open(xml)).process, wording);
}

/** What leads where, in short: names of elements, or their types. */
async function shape(xml: string): Promise<string[]> {
  const { process } = await open(xml);
  const called = (element: ModdleElement | null) => (element ? textOf(element, 'name') || element.$type.slice(5) : '?');
  return allElements(process)
    .filter((each) => typeIs(each, 'bpmn:SequenceFlow'))
    .map((flow) => {
      const from = elementOf(flow, 'sourceRef');
      const condition = conditionOf(flow) || (from && typeIs(from, 'bpmn:ExclusiveGateway') && defaultOf(from) === idOf(flow) ? 'else' : '');
      return `${called(from)} -${[textOf(flow, 'name'), condition].filter(Boolean).join(' ')}-> ${called(elementOf(flow, 'targetRef'))}`;
    })
    .sort();
}

/** Everything that counts of a file, apart from the order in which it stands and where it is drawn. */
async function meaning(xml: string): Promise<unknown> {
  const { moddle, process } = await open(xml);
  return Promise.all(
    allElements(process)
      .sort((a, b) => (idOf(a) ?? '').localeCompare(idOf(b) ?? ''))
      .map(async (element) => {
        for (const list of ['incoming', 'outgoing', 'flowElements', 'artifacts'] as const) {
          if (list in element) {
            element.set(list, []);
          }
        }
        return (await moddle.toXML(element)).xml;
      }),
  );
}

const empty = blank(1, '请假');

describe('a text', () => {
  it('becomes a workflow with a start, the creator\'s step and an end', async () => {
    const { xml } = await become(empty, '填写申请 -> 领导审批 (角色: 经理) -同意-> 结束\n领导审批 -拒绝-> 填写申请');
    expect(await shape(xml)).toEqual([
      'StartEvent --> 填写申请', '填写申请 -提交-> 领导审批', '领导审批 -同意-> 结束', '领导审批 -拒绝-> 填写申请',
    ]);
    const { process } = await open(xml);
    const states = statesOf(process);
    expect(states.map((state) => [textOf(state, 'name'), participantOf(state).type, participantOf(state).value])).toEqual([
      ['填写申请', 'variable', 'creator'], ['领导审批', 'role', '经理'], ['结束', 'nobody', ''],
    ]);
    expect(states.map((state) => stateOf(state).order).every((order, index, all) => index === 0 || order >= (all[index - 1] ?? 0))).toBe(true);
    const refusal = allElements(process).find((each) => textOf(each, 'name') === '拒绝') as ModdleElement;
    expect(buttonOf(refusal).kind).toBe('refuse');
  });

  it('puts a rule behind a button that leads several ways', async () => {
    const { xml } = await become(empty, '填写 -提交 {days}>3-> 总监\n填写 -提交-> 主管\n总监 -> 结束\n主管 -> 结束');
    expect(await shape(xml)).toEqual([
      'ExclusiveGateway -else-> 主管', 'ExclusiveGateway -{days}>3-> 总监', 'StartEvent --> 填写', '主管 -提交-> 结束', '填写 -提交-> ExclusiveGateway', '总监 -提交-> 结束',
    ]);
    expect(xml).toContain('<gavia:choice kind="rule" />');
  });

  it('puts timeouts on steps', async () => {
    const { xml } = await become(empty, '填写 -> 审批 -同意-> 结束\n审批 -3天后-> 主管 -> 结束');
    const { process } = await open(xml);
    const timer = allElements(process).find((each) => typeIs(each, 'bpmn:BoundaryEvent')) as ModdleElement;
    expect(timerOf(timer)).toEqual({ seconds: 259_200, text: 'P3D' });
    expect(textOf(elementOf(timer, 'attachedToRef'), 'name')).toBe('审批');
    expect(await shape(xml)).toContain('3天后 --> 主管');
  });

  it('adds an end to whatever leads nowhere, and tells', async () => {
    const { xml, woven } = await become(empty.replace(/<bpmn:endEvent[\s\S]*?<\/bpmn:endEvent>/, '').replace(/<bpmn:sequenceFlow id="Flow_2"[^>]*\/>/, '').replace('<bpmn:outgoing>Flow_2</bpmn:outgoing>', '').replace(/<bpmndi:BPMN(Shape|Edge) id="(End_1|Flow_2)_di"[\s\S]*?<\/bpmndi:BPMN\1>/g, ''), 'Write -> Check', english);
    expect(woven.ended).toBe(true);
    expect(await shape(xml)).toEqual(['Check -Submit-> End', 'StartEvent --> Write', 'Write -Submit-> Check']);
  });

  it('draws parallel branches and automatic steps', async () => {
    const { xml } = await become(empty, 'Write -> @both (parallel)\n@both -> A\n@both -> B (hook: https://ci.example/run)\nA -> @join (parallel)\nB -> @join -> end', english);
    expect(await shape(xml)).toEqual([
      'A -Submit-> ParallelGateway', 'B -Submit-> ParallelGateway', 'ParallelGateway --> A', 'ParallelGateway --> B', 'ParallelGateway --> end', 'StartEvent --> Write', 'Write -Submit-> ParallelGateway',
    ]);
    expect(xml).toMatch(/<bpmn:serviceTask id="\w+" name="B">\s*<bpmn:extensionElements>\s*<gavia:hook url="https:\/\/ci.example\/run" \/>/);
  });

  it('keeps everything it does not speak of where a step keeps its name', async () => {
    const leave = bpmn(1);
    const text = `${await textOfFile(leave)}`.replace('人事复核 (角色: hr; 全部处理) -归档-> 结束', '人事复核 (角色: hr; 全部处理) -归档-> 备案 -> 结束');
    expect(text).toContain('备案');
    const { xml, woven } = await become(leave, text);
    const { process } = await open(xml);
    const at = (id: string) => allElements(process).find((each) => idOf(each) === id) as ModdleElement;
    expect(woven.removed).toEqual([]);
    expect(permissionsOf(at('Task_manager'))).toHaveLength(5);
    expect(stateOf(at('Task_manager')).rememberLastHandler).toBe(true);
    expect(buttonOf(at('Flow_back'))).toMatchObject({ kind: 'refuse', confirm: true });
    expect(textOf(elementOf(at('Flow_done'), 'targetRef'), 'name')).toBe('备案');
    expect(at('Note_1')).toBeDefined();
    expect(at('Gateway_buttons')).toBeDefined();
  });

  it('tells what it removes', async () => {
    const { xml, woven } = await become(bpmn(1), '填写申请 -> 结束');
    expect(woven.removed).toContain('人事复核');
    expect(xml).not.toContain('Task_hr');
    expect(drawnElements((await open(xml)).definitions).every((drawn) => elementOf(drawn, 'bpmnElement') !== null)).toBe(true);
  });

  it('keeps ids and what may stand there when a step becomes another kind', async () => {
    const { xml } = await become(bpmn(1), (await textOfFile(bpmn(1))).replace('人事复核 (角色: hr; 全部处理)', '人事复核 (脚本: book)'));
    expect(xml).toMatch(/<serviceTask id="Task_hr" name="人事复核">/);
    expect(xml).toContain('<gavia:participant type="script" value="book" />');
    expect(xml).toMatch(/id="Task_hr"[\s\S]*?field="days" access="readonly"/);
  });

  it('keeps the secret of a hook whose address it repeats', async () => {
    const text = await textOfFile(bpmn(2));
    expect(text).not.toContain('not-for-readers');
    expect((await become(bpmn(2), text)).xml).toContain('url="https://ci.example.com/build" token="not-for-readers" waitForCallBack="true"');
  });

  it('keeps colours, and leaves places to the layout', async () => {
    expect((await become(bpmn(2), await textOfFile(bpmn(2)))).xml).toContain('bioc:fill="#fff3c4"');
  });
});

describe('a drawing', () => {
  it('is written in a few lines', async () => {
    expect(await textOfFile(bpmn(1))).toBe(
      [
        '新建申请 (任一处理) -> 直属上级审批 (创建人上级)',
        '  -同意-> 超过三天？',
        '  -退回修改-> 新建申请',
        '  -2天后-> 人事复核',
        '人事复核 (角色: hr; 全部处理) -归档-> 结束',
        '超过三天？ (条件)',
        '  -是 {days} > 3-> 人事复核',
        '  -否 否则-> 结束',
        '',
      ].join('\n'),
    );
    expect(await textOfFile(bpmn(1), english)).toContain("直属上级审批 (creator's manager)");
  });

  const files: [string, string][] = [
    ['leave', bpmn(1)],
    ['release', bpmn(2)],
    ['blank', empty],
    ...readdirSync(samples)
      .filter((name) => name.endsWith('.bpmn'))
      .map((name): [string, string] => [name, readFileSync(samples + name, 'utf8')]),
  ];

  it.each(files)('%s reads back as the very same workflow', async (_, xml) => {
    for (const wording of [chinese, english]) {
      const text = await textOfFile(xml, wording);
      const again = await become(xml, text, wording);
      expect(await meaning(again.xml), text).toEqual(await meaning(xml));
      expect(await textOfFile(again.xml, wording)).toBe(text);
    }
  });

  it.each([
    '填写 -> 审批 (创建人上级) -同意-> 结束\n',
    '填写 -> 审批 (角色: 经理; 全部处理)\n  -同意 {days}>3-> 总监\n  -同意 否则-> 结束\n  -拒绝-> 填写\n  -2天12小时后-> 总监\n总监 (人: kim, lee) -同意-> 结束\n',
  ])('made of a text alone is that text again: %s', async (text) => {
    expect(await textOfFile((await become(empty, text)).xml)).toBe(text);
  });
});
