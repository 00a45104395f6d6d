import { describe, expect, it } from 'vitest';
import { complaintsOf, moved, rangeOf } from './lines';

describe('complaints about a script', () => {
  it('come with the line they name', () => {
    expect(complaintsOf('script.groovy: line 12, column 9: new java.io.File is not available\nstopped after 5000 ms\n')).toEqual([
      { text: 'script.groovy: line 12, column 9: new java.io.File is not available', line: 12 },
      { text: 'stopped after 5000 ms', line: 0 },
    ]);
    expect(complaintsOf('no budget (test.groovy, line 2)')[0]?.line).toBe(2);
    expect(complaintsOf('')).toEqual([]);
  });
});

describe('a line', () => {
  it.each([
    [1, [0, 2]],
    [2, [3, 3]],
    [3, [4, 6]],
    [9, [6, 6]],
  ])('%i stands at %j', (line, range) => {
    expect(rangeOf('ab\n\ncd', line)).toEqual(range);
  });
});

describe('lines that are moved', () => {
  it('go in and come out as a whole', () => {
    const text = 'if (a) {\nb()\n  c()\n}';
    expect(moved(text, 10, 16, true)).toEqual({ start: 9, end: 18, lines: '  b()\n    c()' });
    expect(moved(text, 10, 16, false)).toEqual({ start: 9, end: 18, lines: 'b()\nc()' });
  });

  it('are not those a selection only ends before', () => {
    expect(moved('a\nb\nc', 0, 4, true)).toEqual({ start: 0, end: 3, lines: '  a\n  b' });
  });

  it('without indentation stay', () => {
    expect(moved('a', 1, 1, false)).toEqual({ start: 0, end: 1, lines: 'a' });
    expect(moved('\ta', 1, 1, false).lines).toBe('a');
  });
});
