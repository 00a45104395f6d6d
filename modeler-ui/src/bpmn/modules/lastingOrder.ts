import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { elementOf, elementsOf, typeIs, type ModdleElement } from '../moddle';

type Lists = ReadonlyMap<ModdleElement, ReadonlyMap<string, readonly ModdleElement[]>>;
type Stack = { _stackIdx: number };

const listed = ['flowElements', 'artifacts', 'outgoing', 'incoming'] as const;

/**
 * Undo gives every list of the file its former order back. The library puts what comes back at the end, and conditions
 * are tried in the order of the file.
 */
function lastingOrder(eventBus: EventBus, commandStack: Stack, canvas: Canvas): object {
  let orders = new Map<number, Lists>();
  const now = () => {
    const root = canvas.getRootElement() as { businessObject?: ModdleElement; di?: ModdleElement } | undefined;
    return root?.businessObject ? listsOf(root.businessObject, root.di ?? null) : new Map<never, never>();
  };
  eventBus.on('import.done', () => { orders = new Map([[commandStack._stackIdx, now()]]); });
  // Before anybody reads the file because of the change.
  eventBus.on<{ trigger?: string }>('commandStack.changed', 5_000, ({ trigger }) => {
    const known = orders.get(commandStack._stackIdx);
    if ((trigger === 'undo' || trigger === 'redo') && known) {
      putInOrder(known);
    } else if (trigger === 'execute') {
      orders.set(commandStack._stackIdx, now());
    }
  });
  return {};
}
lastingOrder.$inject = ['eventBus', 'commandStack', 'canvas'];

function listsOf(process: ModdleElement, plane: ModdleElement | null): Lists {
  const lists = new Map<ModdleElement, Map<string, readonly ModdleElement[]>>();
  const note = (element: ModdleElement) => {
    lists.set(element, new Map(listed.map((name) => [name, [...elementsOf(element, name)]])));
    elementsOf(element, 'flowElements').forEach(note);
  };
  note(process);
  const drawn = typeIs(plane ?? process, 'bpmndi:BPMNPlane') ? plane : elementOf(plane, 'plane');
  if (drawn) {
    lists.set(drawn, new Map([['planeElement', [...elementsOf(drawn, 'planeElement')]]]));
  }
  return lists;
}

function putInOrder(lists: Lists): void {
  for (const [element, byName] of lists) {
    for (const [name, order] of byName) {
      const current = elementsOf(element, name);
      const place = new Map(order.map((each, index) => [each, index]));
      if (current.length === order.length && current.every((each) => place.has(each))) {
        current.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      }
    }
  }
}

export const lastingOrderModule = { __init__: ['lastingOrder'], lastingOrder: ['factory', lastingOrder] };
