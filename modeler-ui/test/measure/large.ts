import { BpmnModdle } from 'bpmn-moddle';
import gavia from '../../src/bpmn/moddle/gavia.json';
import type { ModdleElement } from '../../src/bpmn/moddle';

const perRow = 25;

type Box = { x: number; y: number; width: number; height: number };
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Where an arrow goes: straight to the next step of the row, and through the space between two rows otherwise. */
function wayBetween(from: Box, to: Box): { x: number; y: number }[] {
  const [right, middle] = [from.x + from.width, from.y + from.height / 2];
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (end.y > middle) {
    const [out, between, back] = [right + 20, middle + 70, end.x - 20];
    return [{ x: right, y: middle }, { x: out, y: middle }, { x: out, y: between }, { x: back, y: between }, { x: back, y: end.y }, end];
  }
  if (end.x > right) {
    return [{ x: right, y: middle }, end];
  }
  const [x, below, target] = [from.x + from.width / 2, middle + 60, to.x + to.width / 2];
  return [{ x, y: from.y + from.height }, { x, y: below }, { x: target, y: below }, { x: target, y: to.y + to.height }];
}

/** A drawn workflow of so many steps and rules in rows, with all that is usually set for them. */
export async function largeWorkflow(nodes: number): Promise<string> {
  const moddle = new BpmnModdle({ gavia });
  const create = (type: string, properties: object = {}) => moddle.create(type, properties as Record<string, unknown>) as ModdleElement;
  const extensions = (...values: ModdleElement[]) => create('bpmn:ExtensionElements', { values });
  const fields = Array.from({ length: 12 }, (_, index) => create('gavia:Field', { key: `field_${index.toString()}`, name: `字段 ${index.toString()}`, type: 'string', order: index * 10 }));
  const elements: ModdleElement[] = [];
  const planeElement: ModdleElement[] = [];
  const boxes = new Map<ModdleElement, Box>();
  const put = (element: ModdleElement, index: number, width: number, height: number) => {
    const box = { x: 200 + (index % perRow) * 190 + (100 - width) / 2, y: 100 + Math.floor(index / perRow) * 160 + (80 - height) / 2, width, height };
    boxes.set(element, box);
    elements.push(element);
    planeElement.push(create('bpmndi:BPMNShape', { id: `${String(element.get('id'))}_di`, bpmnElement: element, bounds: create('dc:Bounds', box) }));
    return element;
  };
  let count = 0;
  const connect = (from: ModdleElement, to: ModdleElement, properties: object = {}) => {
    count += 1;
    const flow = create('bpmn:SequenceFlow', { id: `Flow_${count.toString()}`, sourceRef: from, targetRef: to, ...properties });
    (from.get('outgoing') as ModdleElement[]).push(flow);
    (to.get('incoming') as ModdleElement[]).push(flow);
    elements.push(flow);
    planeElement.push(create('bpmndi:BPMNEdge', {
      id: `Flow_${count.toString()}_di`,
      bpmnElement: flow,
      waypoint: wayBetween(boxes.get(from) ?? nowhere, boxes.get(to) ?? nowhere).map((point) => create('dc:Point', point)),
    }));
    return flow;
  };
  let last = put(create('bpmn:StartEvent', { id: 'Start' }), 0, 36, 36);
  for (let index = 1; index < nodes - 1; index += 1) {
    const rule = index % 5 === 4;
    const id = `Node_${index.toString()}`;
    const next = rule
      ? put(create('bpmn:ExclusiveGateway', { id, name: `条件 ${index.toString()}`, extensionElements: extensions(create('gavia:Choice', { kind: 'rule' })) }), index, 50, 50)
      : put(create('bpmn:UserTask', {
        id,
        name: `步骤 ${index.toString()} 审批`,
        documentation: [create('bpmn:Documentation', { text: '两天内处理' })],
        extensionElements: extensions(
          create('gavia:State', { order: index }),
          create('gavia:Participant', { type: 'role', value: 'hr' }),
          create('gavia:FieldPermissions', { permissions: fields.map((field) => create('gavia:FieldPermission', { field: field.get('key'), access: 'readonly' })) }),
          create('gavia:Translation', { lang: 'en', name: `Step ${index.toString()}` }),
        ),
      }), index, 100, 80);
    connect(last, next, { name: `同意 ${index.toString()}`, extensionElements: extensions(create('gavia:Button', { kind: 'agree', confirm: true })) });
    if (rule && index > 6) {
      const back = elements.find((each) => each.get('id') === `Node_${(index - 3).toString()}`);
      if (back) {
        connect(next, back, { conditionExpression: create('bpmn:FormalExpression', { body: `{field_1} > ${index.toString()}` }) });
      }
    }
    last = next;
  }
  connect(last, put(create('bpmn:EndEvent', { id: 'End', name: '结束' }), nodes - 1, 36, 36));
  const process = create('bpmn:Process', {
    id: 'large',
    name: '很大的流程',
    isExecutable: true,
    extensionElements: extensions(create('gavia:Fields', { fields })),
    flowElements: elements,
  });
  const definitions = create('bpmn:Definitions', {
    id: 'Definitions_large',
    targetNamespace: 'urn:gavia:workflow',
    rootElements: [process],
    diagrams: [create('bpmndi:BPMNDiagram', { id: 'Diagram', plane: create('bpmndi:BPMNPlane', { id: 'Plane', bpmnElement: process, planeElement }) })],
  });
  return (await moddle.toXML(definitions)).xml;
}
