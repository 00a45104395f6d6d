import { describe, expect, it } from 'vitest';
import { blocked, wayAround } from './detour';
import type { Box, Corner } from './places';

const step = (x: number, y: number): Box => ({ x, y, width: 100, height: 80 });
const row = (count: number) => Array.from({ length: count }, (_, index) => step(150 * index, 100));
const column = (count: number) => Array.from({ length: count }, (_, index) => step(100, 150 * index));
const nth = (boxes: Box[], index: number) => boxes[index] ?? step(0, 0);

/** The way from one of some boxes to another one around the others. */
function around(boxes: Box[], from: number, to: number, others: Corner[][] = []): Corner[] {
  const between = boxes.filter((_, index) => index !== from && index !== to);
  return wayAround(nth(boxes, from), nth(boxes, to), between, others) ?? [];
}

describe('a straight way', () => {
  const box = step(100, 100);

  it('is blocked by what it runs through, at any angle', () => {
    expect(blocked([{ x: 0, y: 140 }, { x: 300, y: 140 }], [box])).toBe(true);
    expect(blocked([{ x: 90, y: 90 }, { x: 210, y: 190 }], [box])).toBe(true);
    expect(blocked([{ x: 0, y: 0 }, { x: 0, y: 140 }, { x: 300, y: 140 }], [box])).toBe(true);
  });

  it('is not by what it passes or touches', () => {
    expect(blocked([{ x: 0, y: 190 }, { x: 300, y: 190 }], [box])).toBe(false);
    expect(blocked([{ x: 0, y: 180 }, { x: 300, y: 180 }], [box])).toBe(false);
    expect(blocked([{ x: 60, y: 160 }, { x: 140, y: 260 }], [box])).toBe(false);
    expect(blocked([{ x: 0, y: 140 }, { x: 99, y: 140 }], [box])).toBe(false);
  });
});

describe('a way around', () => {
  it('runs above a row, from middle to middle', () => {
    expect(around(row(3), 2, 0)).toEqual([{ x: 350, y: 140 }, { x: 350, y: 75 }, { x: 50, y: 75 }, { x: 50, y: 140 }]);
  });

  it('runs beside a column', () => {
    expect(around(column(3), 2, 0)).toEqual([{ x: 150, y: 340 }, { x: 75, y: 340 }, { x: 75, y: 40 }, { x: 150, y: 40 }]);
  });

  it('runs below when there is something above', () => {
    const way = around([...row(3), step(150, 15)], 2, 0);
    expect(way[1]).toEqual({ x: 350, y: 205 });
  });

  it('does not run over another arrow', () => {
    const first = around(row(4), 2, 0);
    const second = around(row(4), 3, 0, [first]);
    const third = around(row(4), 3, 1, [first, second]);
    expect(new Set([first[1]?.y, second[1]?.y, third[1]?.y]).size).toBe(3);
  });

  it('passes nothing wherever it leads', () => {
    const boxes = [...row(6), step(200, 0), step(500, 230)];
    for (let from = 0; from < 6; from++) {
      for (let to = 0; to < 6; to++) {
        if (Math.abs(from - to) > 1) {
          const others = boxes.filter((_, index) => index !== from && index !== to);
          const way = around(boxes, from, to);
          expect(way).toHaveLength(4);
          expect(blocked(way, others)).toBe(false);
        }
      }
    }
  });

  it('is none where everything is full', () => {
    expect(wayAround(step(0, 100), step(300, 100), [step(0, 10), step(0, 190), step(150, 100)], [])).toBeNull();
  });
});
