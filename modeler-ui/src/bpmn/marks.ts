import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike } from 'diagram-js/lib/model/Types';

/** A finding shown at its element. */
export type Mark = { elementId: string; severity: 'error' | 'warning' | 'info'; count: number; label: string };

/** What is shown: by element, what it says and where it is. */
export type ShownMarks = ReadonlyMap<string, { text: string; overlay: string; element: ElementLike }>;

type Place = { overlays: Overlays; registry: ElementRegistry; selection: Selection; root: ElementLike };

/** Shows these marks in place of the former ones; those that say the same stay untouched. */
export function showMarks(place: Place, marks: readonly Mark[], former: ShownMarks): ShownMarks {
  const { overlays, registry, root } = place;
  const shown = new Map<string, { text: string; overlay: string; element: ElementLike }>();
  for (const mark of marks) {
    const element = registry.get(mark.elementId);
    if (element && element !== root) {
      const text = JSON.stringify(mark);
      const before = former.get(mark.elementId);
      const same = before?.text === text && before.element === element;
      shown.set(mark.elementId, same ? before : { text, element, overlay: add(place, element, mark) });
    }
  }
  for (const [elementId, { overlay }] of former) {
    if (shown.get(elementId)?.overlay !== overlay) {
      overlays.remove(overlay);
    }
  }
  return shown;
}

/** A press on it selects the element it stands at. */
function add({ overlays, selection }: Place, element: ElementLike, { severity, count, label }: Mark): string {
  const badge = document.createElement('div');
  badge.className = `gavia-finding gavia-finding-${severity}`;
  badge.textContent = count.toString();
  badge.title = label;
  badge.addEventListener('click', () => { selection.select(element as never); });
  return overlays.add(element.id, 'finding', { position: placeAt(element), html: badge });
}

/** Corner of a shape; middle of an arrow, away from where its neighbours' names are. */
function placeAt(element: ElementLike): { top: number; left: number } {
  const waypoints = element['waypoints'] as { x: number; y: number }[] | undefined;
  if (!waypoints) {
    return { top: -10, left: -10 };
  }
  const half = Math.floor(waypoints.length / 2);
  const [a, b] = [waypoints[half - 1], waypoints[half]];
  const middle = (one?: number, other?: number) => ((one ?? 0) + (other ?? 0)) / 2;
  const least = (values: number[]) => Math.min(...values);
  return {
    top: middle(a?.y, b?.y) - least(waypoints.map(({ y }) => y)) - 10,
    left: middle(a?.x, b?.x) - least(waypoints.map(({ x }) => x)) - 10,
  };
}
