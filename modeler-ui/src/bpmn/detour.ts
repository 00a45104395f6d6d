import type { Box, Corner } from './places';

/** How far an arrow stays away from what it goes around, and from an arrow that runs beside it. */
const distance = 25;
const apart = 10;
const tries = 8;

const middle = ({ x, y, width, height }: Box): Corner => ({ x: x + width / 2, y: y + height / 2 });
const turned = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });
const turnedCorner = ({ x, y }: Corner): Corner => ({ x: y, y: x });

/** Whether a straight line goes through a box; along its border does not count. */
function crosses(from: Corner, to: Corner, box: Box): boolean {
  const [left, right, top, bottom] = [box.x + 1, box.x + box.width - 1, box.y + 1, box.y + box.height - 1];
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right || Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) {
    return false;
  }
  const sides = [[left, top], [right, top], [left, bottom], [right, bottom]].map(
    ([x = 0, y = 0]) => Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)),
  );
  return !(sides.every((side) => side > 0) || sides.every((side) => side < 0));
}

/** Whether a way goes through one of the boxes. */
export function blocked(way: readonly Corner[], boxes: readonly Box[]): boolean {
  return way.slice(1).some((corner, index) => boxes.some((box) => crosses(way[index] ?? corner, corner, box)));
}

/** Whether two ways run over each other, not only across. */
function overlaps(way: readonly Corner[], other: readonly Corner[]): boolean {
  const [, from, to] = way;
  return from !== undefined && to !== undefined && other.slice(1).some((end, index) => {
    const begin = other[index] ?? end;
    return Math.abs(begin.y - end.y) < 1 && Math.abs(begin.y - from.y) < apart
      && Math.min(begin.x, end.x) < Math.max(from.x, to.x) && Math.max(begin.x, end.x) > Math.min(from.x, to.x);
  });
}

/**
 * A way from one box to another that leaves both at the side, passes what lies between them and runs over no other arrow:
 * above or below what stands in a row, beside what stands in a column. The corners at its ends are the middles of the boxes.
 * Nothing when there is none near.
 */
export function wayAround(source: Box, target: Box, between: readonly Box[], others: readonly (readonly Corner[])[]): Corner[] | null {
  const inRow = Math.abs(middle(source).x - middle(target).x) >= Math.abs(middle(source).y - middle(target).y);
  if (!inRow) {
    const way = above(turned(source), turned(target), between.map(turned), others.map((each) => each.map(turnedCorner)));
    return way?.map(turnedCorner) ?? null;
  }
  return above(source, target, between, others);
}

function above(source: Box, target: Box, between: readonly Box[], others: readonly (readonly Corner[])[]): Corner[] | null {
  const [from, to] = [middle(source), middle(target)];
  const passed = between.filter((box) => box.x < Math.max(from.x, to.x) && box.x + box.width > Math.min(from.x, to.x));
  const inTheWay = [source, target, ...passed.filter((box) => blocked([from, to], [box]))];
  const highest = Math.min(...inTheWay.map((box) => box.y)) - distance;
  const lowest = Math.max(...inTheWay.map((box) => box.y + box.height)) + distance;
  for (let step = 0; step < tries; step++) {
    for (const y of [highest - step * distance, lowest + step * distance]) {
      const way = [from, { x: from.x, y }, { x: to.x, y }, to];
      if (!blocked(way, between) && !others.some((other) => overlaps(way, other))) {
        return way;
      }
    }
  }
  return null;
}
