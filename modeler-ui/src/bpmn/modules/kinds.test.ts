import { describe, expect, it } from 'vitest';
import { bpmn } from '../../../test/server/data';
import { workbench } from '../../../test/workbench';
import { mayStandOn } from './extensions';
import { alternativesTo, kindOf, kinds, offersButtons } from './kinds';

describe('kinds', () => {
  it('tell what elements are', async () => {
    const { at } = await workbench(bpmn(1));
    const kindsOf = ['Start_1', 'Task_new', 'Gateway_buttons', 'Gateway_days', 'Timer_manager', 'End_1', 'Note_1', 'Flow_submit'];
    expect(kindsOf.map((id) => kindOf(at(id)))).toEqual([
      'start', 'step', 'buttonChoice', 'ruleChoice', 'timeout', 'end', 'note', null,
    ]);
    const release = await workbench(bpmn(2));
    expect(['Task_hook', 'Call_db', 'Fork_1'].map((id) => kindOf(release.at(id)))).toEqual(['autoStep', 'subTicket', 'parallel']);
  });

  it('may become others of their family only', async () => {
    const { at } = await workbench(bpmn(1));
    const names = (id: string) => alternativesTo(at(id)).map(({ name }) => name);
    expect(names('Task_new')).toEqual(['autoStep', 'subTicket']);
    expect(names('Gateway_days')).toEqual(['buttonChoice', 'parallel', 'inclusive']);
    expect(names('Start_1')).toEqual([]);
    expect(names('Timer_manager')).toEqual([]);
  });

  it('that do not run become something that does', async () => {
    const { at } = await workbench(
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><receiveTask id="r"/><complexGateway id="g"/></process></definitions>',
    );
    expect([kindOf(at('r')), kindOf(at('g'))]).toEqual([null, null]);
    expect(alternativesTo(at('r')).map(({ name }) => name)).toEqual(['step', 'autoStep', 'subTicket']);
    expect(alternativesTo(at('g'))).toHaveLength(4);
  });

  it('are each drawn in one way', () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ type, choice }) => `${type} ${choice ?? ''}`)).size).toBe(kinds.length);
  });

  it('tell buttons from other arrows', async () => {
    const { at } = await workbench(bpmn(1));
    const flows = ['Flow_0', 'Flow_submit', 'Flow_decide', 'Flow_agree', 'Flow_long', 'Flow_timeout', 'Flow_done'];
    expect(flows.filter((id) => offersButtons(at(id)))).toEqual(['Flow_submit', 'Flow_agree', 'Flow_done']);
  });
});

describe('extension elements', () => {
  it('stand where the schema lets them, those of others anywhere', async () => {
    const { at, process } = await workbench(bpmn(1));
    expect(mayStandOn('gavia:State', at('Task_new'))).toBe(true);
    expect(mayStandOn('gavia:State', at('Gateway_days'))).toBe(false);
    expect(mayStandOn('gavia:Button', at('Flow_submit'))).toBe(true);
    expect(mayStandOn('gavia:Button', at('Task_new'))).toBe(false);
    expect(mayStandOn('gavia:Choice', at('Gateway_days'))).toBe(true);
    expect(mayStandOn('gavia:Translation', at('End_1'))).toBe(true);
    expect(mayStandOn('gavia:Workflow', process)).toBe(true);
    expect(mayStandOn('other:thing', at('Task_new'))).toBe(true);
  });
});
