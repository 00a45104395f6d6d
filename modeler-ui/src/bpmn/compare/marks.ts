export type Mark = 'added' | 'removed' | 'changed' | 'moved';

/** What differs: elements of the drawing by their ids; fields and settings are drawn nowhere. */
export type Difference = { change: Mark; element_id: string; kind: string };

export type Side = 'before' | 'after';

const notDrawn = new Set(['workflow', 'field']);

/** How the elements of one of two drawings are marked. */
export function marksOf(differences: readonly Difference[], side: Side): ReadonlyMap<string, Mark> {
  const absent: Mark = side === 'before' ? 'added' : 'removed';
  return new Map(
    differences
      .filter(({ change, kind }) => change !== absent && !notDrawn.has(kind))
      .map(({ change, element_id }) => [element_id, change] as const),
  );
}

/** How many differences there are of each sort. */
export function countsOf(differences: readonly Difference[]): Readonly<Record<Mark, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { change } of differences) {
    counts[change] += 1;
  }
  return counts;
}

/** The place before or after one in a list that has no ends; 0 when nothing is chosen yet. */
export function stepFrom(place: number | null, by: 1 | -1, length: number): number {
  if (place === null) {
    return by === 1 ? 0 : length - 1;
  }
  return (place + by + length) % length;
}
