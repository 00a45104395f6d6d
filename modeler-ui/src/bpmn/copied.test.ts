import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { bpmn } from '../../test/server/data';
import { workbench } from '../../test/workbench';
import { readCopied, writeCopied, type Copied } from './copied';
import gavia from './moddle/gavia.json';
import type { ModdleElement } from './moddle';

type Moddle = Parameters<typeof readCopied>[1];

const moddle = new BpmnModdle({ gavia }) as unknown as Moddle & { toXML: (element: unknown) => Promise<{ xml: string }> };

function shape(more: object = {}): ModdleElement {
  return moddle.create('bpmndi:BPMNShape', { bounds: moddle.create('dc:Bounds', { x: 1, y: 2, width: 100, height: 80 }), ...more });
}

const place = { x: 1, y: 2, width: 100, height: 80 };

async function copyOf(id: string, file = bpmn(1)): Promise<Copied> {
  const { at } = await workbench(file);
  return { 0: [{ id, priority: 1, ...place, businessObject: at(id), di: shape({ 'bioc:fill': '#fff3c4' }) }] };
}

function made(element: object, more: object = {}): string {
  return JSON.stringify({ gavia: 1, tree: { 0: [{ id: 'a', priority: 1, ...place, businessObject: element, di: { $type: 'bpmndi:BPMNShape' }, ...more }] } });
}

describe('a copy', () => {
  it('as text holds all that is set for a step, and gets an id of its own', async () => {
    const [element] = readCopied(writeCopied(await copyOf('Task_manager')), moddle)?.['0'] ?? [];
    const { xml } = await moddle.toXML(element?.businessObject);
    expect(xml).toContain('rememberLastHandler="true"');
    expect(xml.match(/gavia:fieldPermission /g)).toHaveLength(5);
    expect(xml).toContain('<gavia:translation lang="en" name="Manager&#39;s approval"');
    expect(xml).toContain('上级在两天内处理');
    expect(xml).not.toContain('Task_manager');
    expect(xml).not.toContain('incoming');
    expect(element).toMatchObject({ id: 'Task_manager', name: '直属上级审批', ...place });
    expect(element?.di?.get('bounds')).toMatchObject({ width: 100 });
  });

  it('holds secrets of hooks, which their copies need', async () => {
    const text = writeCopied(await copyOf('Task_hook', bpmn(2)));
    expect((await moddle.toXML(readCopied(text, moddle)?.['0']?.[0]?.businessObject)).xml).toContain('token="not-for-readers"');
  });

  it('holds what a foreign file said of it', async () => {
    const step = moddle.create('bpmn:UserTask', { id: 'x', name: 'Foreign' });
    (step as unknown as { $attrs: Record<string, string> }).$attrs['flowable:assignee'] = 'kim';
    const foreign = moddle.createAny('flowable:taskListener', 'http://flowable.org/bpmn', { event: 'create' });
    step.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values: [foreign] }));
    const again = readCopied(writeCopied({ 0: [{ id: 'x', priority: 1, ...place, businessObject: step, di: shape() }] }), moddle)?.['0']?.[0]?.businessObject;
    expect((again as unknown as { $attrs: object }).$attrs).toMatchObject({ 'flowable:assignee': 'kim' });
    expect((await moddle.toXML(again)).xml).toMatch(/xmlns:flowable="http:\/\/flowable.org\/bpmn"[\s\S]*<flowable:taskListener event="create"/);
  });

  it('leaves out what is tied to something that did not come along', () => {
    const step = { $type: 'bpmn:UserTask', name: 'A' };
    const flow = { id: 'f', priority: 3, source: 'a', target: 'gone', waypoints: [{ x: 1, y: 1 }, { x: 2, y: 2 }], businessObject: { $type: 'bpmn:SequenceFlow' }, di: { $type: 'bpmndi:BPMNEdge' } };
    const label = { id: 'l', priority: 4, labelTarget: 'f', ...place };
    const text = JSON.stringify({ gavia: 1, tree: { 0: [{ id: 'a', priority: 1, ...place, businessObject: step, di: { $type: 'bpmndi:BPMNShape' } }, flow, label] } });
    expect(readCopied(text, moddle)?.['0']?.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a text from anywhere', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '<bpmn/>'],
    ['another JSON', '{"a":1}'],
    ['another version', '{"gavia":2,"tree":{}}'],
    ['an empty one', '{"gavia":1,"tree":{}}'],
    ['a list', '{"gavia":1,"tree":[[]]}'],
    ['odd depths', '{"gavia":1,"tree":{"__proto__x":[]}}'],
    ['a script', made({ $type: 'bpmn:ScriptTask', script: 'x' })],
    ['a process', made({ $type: 'bpmn:Process' })],
    ['an unknown type', made({ $type: 'evil:Thing' })],
    ['no place', JSON.stringify({ gavia: 1, tree: { 0: [{ id: 'a', businessObject: { $type: 'bpmn:UserTask' }, di: { $type: 'bpmndi:BPMNShape' } }] } })],
    ['a place far away', made({ $type: 'bpmn:UserTask' }, { x: 1e9 })],
    ['a wrong id', made({ $type: 'bpmn:UserTask' }, { id: '"><script>' })],
    ['an arrow without ends', made({ $type: 'bpmn:SequenceFlow' })],
    ['a timeout without a step', made({ $type: 'bpmn:BoundaryEvent' })],
    ['the same id twice', JSON.stringify({ gavia: 1, tree: { 0: ['a', 'a'].map((id) => ({ id, ...place, businessObject: { $type: 'bpmn:UserTask' }, di: { $type: 'bpmndi:BPMNShape' } })) } })],
    ['far too many', JSON.stringify({ gavia: 1, tree: { 0: Array.from({ length: 2_001 }, () => 0) } })],
  ])('is no copy: %s', (_, text) => {
    expect(readCopied(text, moddle)).toBeNull();
  });

  it('gives nothing but what the schema knows', async () => {
    const text = made({
      $type: 'bpmn:UserTask',
      name: 'A',
      unknown: 'x',
      startQuantity: 'many',
      incoming: ['Flow_1'],
      default: 'Flow_1',
      constructor: 'x',
      documentation: [{ $type: 'bpmn:Documentation', text: 'd' }, { $type: 'gavia:State', order: 1 }, 'text'],
      extensionElements: { $type: 'bpmn:ExtensionElements', values: [{ $type: 'gavia:State', order: '1', hidden: true }, { $type: 'bpmn:Process', id: 'p' }] },
    });
    const { xml } = await moddle.toXML(readCopied(text, moddle)?.['0']?.[0]?.businessObject);
    expect(xml.replace(/<\?xml.*\?>\s*/, '').replaceAll(/ xmlns:\w+="[^"]*"/g, '')).toBe(
      '<bpmn:userTask name="A"><bpmn:documentation>d</bpmn:documentation><bpmn:extensionElements><gavia:state hidden="true" /></bpmn:extensionElements></bpmn:userTask>',
    );
  });

  it('is not read however deep it is nested', () => {
    const deep = (depth: number): object => ({ $type: 'x:y', $uri: 'urn:x', $children: depth === 0 ? [] : [deep(depth - 1)] });
    const text = made({ $type: 'bpmn:UserTask', extensionElements: { $type: 'bpmn:ExtensionElements', values: [deep(100)] } });
    let element = readCopied(text, moddle)?.['0']?.[0]?.businessObject?.get('extensionElements') as { values?: unknown[]; $children?: unknown[] } | undefined;
    let depth = 0;
    for (; element; depth += 1) {
      element = (element.values ?? element.$children)?.[0] as typeof element;
    }
    expect(depth).toBeLessThan(20);
  });
});
