import { allElements } from './edit/change';
import { elementOf, elementsOf, idOf, typeIs, type ModdleElement } from './moddle';

export type Box = { x: number; y: number; width: number; height: number };
export type Corner = { x: number; y: number };

/** Where an element is drawn, and its name if that has a place of its own. */
export type Place = { box: Box; label: Box | null } | { corners: readonly Corner[]; label: Box | null };

/** Places by element id. */
export type Places = ReadonlyMap<string, Place>;

/** Reads where a file draws its elements; what has no usable place is left out. */
export function placesOf(definitions: ModdleElement): Places {
  const places = new Map<string, Place>();
  for (const drawn of drawnElements(definitions)) {
    const id = idOf(elementOf(drawn, 'bpmnElement'));
    const place = placeOf(drawn);
    if (id !== null && place) {
      places.set(id, place);
    }
  }
  return places;
}

/** Shapes and edges of the first drawing in a file. */
export function drawnElements(definitions: ModdleElement): ModdleElement[] {
  return elementsOf(elementOf(elementsOf(definitions, 'diagrams')[0], 'plane'), 'planeElement');
}

/** Takes the drawing of another file of the same workflow over; what is drawn there alone is left out. */
export function drawLike(definitions: ModdleElement, other: ModdleElement): void {
  const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process'));
  const known = new Map(process ? allElements(process).map((each) => [idOf(each), each]) : []);
  const drawn = drawnElements(other).filter((each) => {
    const meant = known.get(idOf(elementOf(each, 'bpmnElement')));
    each.set('bpmnElement', meant);
    return meant !== undefined;
  });
  elementOf(elementsOf(definitions, 'diagrams')[0], 'plane')?.set('planeElement', drawn);
}

function placeOf(drawn: ModdleElement): Place | null {
  const label = drawn.$type === 'bpmndi:BPMNLabel' ? null : boxOf(elementOf(elementOf(drawn, 'label'), 'bounds'));
  if (drawn.$type === 'bpmndi:BPMNEdge') {
    const corners = elementsOf(drawn, 'waypoint').map((point) => ({ x: Number(point.get('x')), y: Number(point.get('y')) }));
    return corners.length >= 2 && corners.every(({ x, y }) => Number.isFinite(x + y)) ? { corners, label } : null;
  }
  const box = drawn.$type === 'bpmndi:BPMNShape' ? boxOf(elementOf(drawn, 'bounds')) : null;
  return box && { box, label };
}

function boxOf(bounds: ModdleElement | null): Box | null {
  const [x, y, width, height] = (['x', 'y', 'width', 'height'] as const).map((name) => Number(bounds?.get(name) ?? Number.NaN));
  return x !== undefined && y !== undefined && width !== undefined && height !== undefined && Number.isFinite(x + y + width + height)
    ? { x, y, width, height }
    : null;
}
