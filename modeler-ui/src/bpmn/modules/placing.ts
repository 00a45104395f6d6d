import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Connection, Element, Label, Shape } from 'bpmn-js/lib/model/Types';
import { elementOf, type ModdleElement } from '../moddle';
import type { Box, Corner, Place, Places } from '../places';

const command = 'gavia.place';

/** What an element and its drawing in the file were before it was moved: undo puts the same objects back. */
type Former = { element: Element; box: Box | null; corners: Corner[] | null; drawn: Record<'bounds' | 'waypoint' | 'label', unknown> };
type Context = { places: Places; former?: Former[] };

/** Moves everything at once: positions, sizes, corners and names, and nothing else of the workflow. */
export class Placing {
  static $inject = ['commandStack', 'elementRegistry', 'bpmnFactory'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly registry: ElementRegistry,
    private readonly factory: BpmnFactory,
  ) {
    const execute = (context: Context) => this.move(context);
    const revert = (context: Context) => (context.former ?? []).toReversed().map(putBack);
    class Handler {
      execute(context: Context): Element[] { return execute(context); }
      revert(context: Context): Element[] { return revert(context); }
    }
    commandStack.registerHandler(command, Handler as never);
  }

  /** One step; elements without a place stay where they are. */
  apply(places: Places): void {
    this.commandStack.execute(command, { places } satisfies Context);
  }

  private move(context: Context): Element[] {
    const former: Former[] = [];
    const remember = (element: Element) => { former.push(asItIs(element)); };
    for (const [id, place] of context.places) {
      const element = this.registry.get(id) as Element | undefined;
      if (element && 'corners' in place === 'waypoints' in element) {
        remember(element);
        (element.labels as unknown as Element[]).forEach(remember);
        this.put(element, place);
      }
    }
    context.former = former;
    return former.map(({ element }) => element);
  }

  private put(element: Element, place: Place): void {
    const drawn = element.di as ModdleElement;
    if ('corners' in place) {
      (element as Connection).waypoints = place.corners.map(({ x, y }) => ({ x, y })) as never;
      drawn.set('waypoint', this.factory.createDiWaypoints(place.corners as never).map((point: ModdleElement) => owned(point, drawn)));
    } else {
      Object.assign(element, place.box);
      drawn.set('bounds', owned(this.factory.createDiBounds(place.box as never) as unknown as ModdleElement, drawn));
    }
    if (place.label) {
      this.putLabel(element, drawn, place.label);
    }
  }

  private putLabel(element: Element, drawn: ModdleElement, box: Box): void {
    const before = elementOf(drawn, 'label');
    const label = this.factory.create('bpmndi:BPMNLabel') as unknown as ModdleElement;
    // Its colour and whatever else it has stays.
    for (const [name, value] of Object.entries(before ?? {})) {
      if (!name.startsWith('$') && name !== 'bounds') {
        label.set(name, value);
      }
    }
    label.set('bounds', owned(this.factory.createDiBounds(box as never) as unknown as ModdleElement, label));
    drawn.set('label', owned(label, drawn));
    for (const each of element.labels as Label[]) {
      Object.assign(each, box);
    }
  }
}

function owned(child: ModdleElement, parent: ModdleElement): ModdleElement {
  child.$parent = parent;
  return child;
}

function asItIs(element: Element): Former {
  const drawn = element.di as unknown as Record<string, unknown>;
  const { x, y, width, height } = element as Shape;
  return {
    element,
    box: 'waypoints' in element ? null : { x, y, width, height },
    corners: 'waypoints' in element ? (element.waypoints as Corner[]) : null,
    drawn: { bounds: drawn['bounds'], waypoint: drawn['waypoint'], label: drawn['label'] },
  };
}

function putBack({ element, box, corners, drawn }: Former): Element {
  if (corners) {
    (element as Connection).waypoints = corners as never;
  } else {
    Object.assign(element, box);
  }
  const di = element.di as ModdleElement;
  for (const [name, value] of Object.entries(drawn)) {
    if (di.get(name) !== value && !(name === 'waypoint' && di.$type !== 'bpmndi:BPMNEdge') && !(name === 'bounds' && di.$type !== 'bpmndi:BPMNShape')) {
      di.set(name, value);
    }
  }
  return element;
}

export const placingModule = { __init__: ['placing'], placing: ['type', Placing] };
