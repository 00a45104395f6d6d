import { describe, expect, it } from 'vitest';
import { isoOf, spanOf } from './duration';
import { excerptOf, textOf } from './source';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;
const encoded = (text: string) => new TextEncoder().encode(text).buffer;

describe('the text of a file', () => {
  it('is in the encoding the file declares', () => {
    const head = [...new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?>')];
    expect(textOf(bytes(...head, 0xc7, 0xeb, 0xbc, 0xd9))).toContain('请假');
    expect(textOf(encoded('<?xml version="1.0"?><a>请假</a>'))).toContain('请假');
  });

  it('is in the encoding the file begins with', () => {
    expect(textOf(bytes(0xff, 0xfe, 0x61, 0))).toBe('a');
    expect(textOf(bytes(0xfe, 0xff, 0, 0x61))).toBe('a');
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });

  it('is UTF-8 where nobody knows the encoding', () => {
    expect(textOf(encoded('<?xml version="1.0" encoding="klingon"?>'))).toContain('klingon');
    expect(textOf(bytes())).toBe('');
  });
});

describe('an excerpt', () => {
  const text = ['one', 'two', 'three', 'four', 'five', 'six'].join('\r\n');

  it('shows two lines around the place', () => {
    expect(excerptOf(text, { line: 4 }).map((line) => line.number)).toEqual([2, 3, 4, 5, 6]);
    expect(excerptOf(text, { line: 1 })).toEqual([{ number: 1, text: 'one' }, { number: 2, text: 'two' }, { number: 3, text: 'three' }]);
    expect(excerptOf(text, { line: 99 })).toEqual([]);
  });

  it('cuts long lines around the column, or around what is meant', () => {
    const long = `${'a'.repeat(5000)}<task id="here"/>${'b'.repeat(5000)}`;
    const [byId] = excerptOf(long, { line: 1, around: ['"nowhere"', '"here"'] });
    expect(byId?.text).toContain('id="here"');
    expect(byId?.text.length).toBeLessThan(260);
    const [byColumn] = excerptOf(long, { line: 1, column: 5001 });
    expect(byColumn?.text).toContain('<task');
    expect(excerptOf(long, { line: 1 })[0]?.text).toMatch(/^a+…$/);
  });
});

describe('a duration', () => {
  it.each([['P3D', 3, 'days'], ['PT12H', 12, 'hours'], ['PT30M', 30, 'minutes']] as const)('%s', (iso, amount, unit) => {
    expect(spanOf(iso)).toEqual({ amount, unit });
    expect(isoOf({ amount, unit })).toBe(iso);
  });

  it.each(['P1DT2H', '2 days', '', 'P1W'])('%s is none of one unit', (iso) => {
    expect(spanOf(iso)).toBeNull();
  });
});
