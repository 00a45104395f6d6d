import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { bpmn } from '../../test/server/data';
import { readElements, type DiagramElements } from './elements';
import gavia from './moddle/gavia.json';
import type { ModdleElement } from './moddle';

async function read(xml: string): Promise<DiagramElements> {
  const { rootElement } = await new BpmnModdle({ gavia }).fromXML(xml);
  return readElements(rootElement as ModdleElement);
}

function processOf(content: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gavia="urn:gavia:bpmn:1" id="d"><process id="p">${content}</process></definitions>`;
}

describe('readElements', () => {
  it('reads how a user task is set up, with the buttons behind its gateway', async () => {
    const task = (await read(bpmn(1))).get('Task_manager');
    expect(task).toMatchObject({
      kind: 'userTask',
      name: '直属上级审批',
      names: { en: "Manager's approval" },
      documentation: '上级在两天内处理；超时转给人事。',
      participant: { type: 'variable', value: 'creator_tl' },
      distribution: 'accept',
      rememberLastHandler: true,
      retreat: false,
      buttons: ['Flow_agree', 'Flow_back'],
      timers: ['Timer_manager'],
    });
    expect(task).toHaveProperty('permissions.0', { field: 'sn', access: 'readonly' });
  });

  it('tells buttons from other flows', async () => {
    const elements = await read(bpmn(1));
    expect(elements.get('Flow_back')).toMatchObject({
      kind: 'button',
      button: { kind: 'refuse', requireFields: false, confirm: '确定退回给申请人吗？' },
    });
    expect(elements.get('Flow_submit')).toMatchObject({ kind: 'button', button: { kind: 'agree', confirm: null } });
    expect(elements.get('Flow_decide')).toMatchObject({ kind: 'flow', button: null });
    expect(elements.get('Flow_long')).toMatchObject({ kind: 'flow', condition: '{days} > 3' });
  });

  it('reads timers and rules', async () => {
    const elements = await read(bpmn(1));
    expect(elements.get('Timer_manager')).toMatchObject({ kind: 'timer', seconds: 172_800, target: 'Task_hr' });
    expect(elements.get('Gateway_days')).toMatchObject({
      kind: 'rule',
      branches: [
        { flow: 'Flow_long', condition: '{days} > 3', otherwise: false, target: 'Task_hr' },
        { flow: 'Flow_short', condition: '', otherwise: true, target: 'End_1' },
      ],
    });
  });

  it('looks into sub-processes and leaves tokens out', async () => {
    const elements = await read(bpmn(2));
    expect(elements.get('Task_check')).toMatchObject({
      participant: { type: 'external', address: 'https://duty.example.com/who' },
      distribution: 'random',
    });
    expect(elements.get('Call_db')).toMatchObject({ call: { workflow: 'db-change', itemsField: 'databases' } });
    expect(JSON.stringify([...elements])).not.toContain('not-for-readers');
  });

  it('stands a file without our extension', async () => {
    const elements = await read(
      processOf(
        '<userTask id="t"/><exclusiveGateway id="g"/><boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent><intermediateCatchEvent id="c"/><textAnnotation id="n"><text>note</text></textAnnotation>',
      ),
    );
    expect(elements.get('t')).toMatchObject({ kind: 'userTask', participant: null, distribution: 'accept', timers: ['b'] });
    expect(elements.get('g')).toMatchObject({ kind: 'exclusive', branches: [] });
    expect(elements.get('b')).toMatchObject({ kind: 'timer', seconds: null });
    expect(elements.get('c')).toMatchObject({ kind: 'other' });
    expect(elements.get('n')).toMatchObject({ kind: 'note', name: 'note' });
  });
});
