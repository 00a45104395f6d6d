import { BpmnModdle } from 'bpmn-moddle';
import gavia from '../../src/bpmn/moddle/gavia.json';
import { elementOf, elementsOf, idOf, typeIs, type ModdleElement } from '../../src/bpmn/moddle';

type Box = { x: number; y: number; width: number; height: number };

/** Draws a workflow anew as the real server does, only simpler: everything in rows, arrows straight, colours as they were. */
export async function layOut(xml: string): Promise<string> {
  const moddle = new BpmnModdle({ gavia });
  const definitions = (await moddle.fromXML(xml)).rootElement as ModdleElement;
  const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process')) as ModdleElement;
  const create = (type: string, properties: object) => moddle.create(type, properties as Record<string, unknown>) as ModdleElement;
  const boxes = new Map<ModdleElement, Box>();
  place(process, 160, 120, boxes);
  const former = elementOf(elementsOf(definitions, 'diagrams')[0], 'plane');
  const drawnBefore = new Map(elementsOf(former, 'planeElement').map((each) => [idOf(elementOf(each, 'bpmnElement')), each]));
  const planeElement = everything(process).flatMap((element) => {
    const colours = Object.fromEntries(Object.entries((drawnBefore.get(idOf(element)) as { $attrs?: object } | undefined)?.$attrs ?? {}));
    const [from, to] = [boxes.get(elementOf(element, 'sourceRef') as ModdleElement), boxes.get(elementOf(element, 'targetRef') as ModdleElement)];
    const box = boxes.get(element);
    if (box) {
      return create('bpmndi:BPMNShape', { id: `${idOf(element) ?? ''}_di`, bpmnElement: element, isExpanded: typeIs(element, 'bpmn:SubProcess') || undefined, bounds: create('dc:Bounds', box), ...colours });
    }
    return from && to
      ? create('bpmndi:BPMNEdge', {
        id: `${idOf(element) ?? ''}_di`,
        bpmnElement: element,
        waypoint: [create('dc:Point', { x: from.x + from.width, y: from.y + from.height / 2 }), create('dc:Point', { x: to.x, y: to.y + to.height / 2 })],
        ...colours,
      })
      : [];
  });
  const plane = create('bpmndi:BPMNPlane', { id: 'Plane_tidy', bpmnElement: process, planeElement });
  definitions.set('diagrams', [create('bpmndi:BPMNDiagram', { id: 'Diagram_tidy', plane })]);
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function everything(container: ModdleElement): ModdleElement[] {
  return [...elementsOf(container, 'flowElements'), ...elementsOf(container, 'artifacts')].flatMap((element) => [element, ...inside(element)]);
}

function inside(element: ModdleElement): ModdleElement[] {
  return typeIs(element, 'bpmn:SubProcess') ? everything(element) : [];
}

/** The width that was needed. */
function place(container: ModdleElement, left: number, top: number, boxes: Map<ModdleElement, Box>): number {
  let x = left;
  for (const element of elementsOf(container, 'flowElements')) {
    if (typeIs(element, 'bpmn:SequenceFlow', 'bpmn:BoundaryEvent')) {
      continue;
    }
    if (typeIs(element, 'bpmn:SubProcess')) {
      const width = place(element, x + 40, top + 40, boxes);
      boxes.set(element, { x, y: top, width: width + 80, height: 180 });
      x += width + 140;
    } else {
      const small = element.$type.endsWith('Event') ? 36 : element.$type.endsWith('Gateway') ? 50 : null;
      const [width, height] = small ? [small, small] : [100, 80];
      boxes.set(element, { x, y: top + 40 - height / 2, width, height });
      x += width + 80;
    }
  }
  for (const element of elementsOf(container, 'flowElements').filter((each) => typeIs(each, 'bpmn:BoundaryEvent'))) {
    const host = boxes.get(elementOf(element, 'attachedToRef') as ModdleElement);
    if (host) {
      boxes.set(element, { x: host.x + 32, y: host.y + host.height - 18, width: 36, height: 36 });
    }
  }
  let note = left;
  for (const element of elementsOf(container, 'artifacts').filter((each) => typeIs(each, 'bpmn:TextAnnotation'))) {
    boxes.set(element, { x: note, y: top + 260, width: 120, height: 30 });
    note += 160;
  }
  return x - left - 80;
}
