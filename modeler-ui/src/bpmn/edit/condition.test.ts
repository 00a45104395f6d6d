import { describe, expect, it } from 'vitest';
import golden from '../../../test/golden/conditions.json';
import { comparisons, comparisonsOf, conditionText, isComplete, literalOf, rowsOf, valuesOf, type Condition, type Row } from './condition';
import { readCondition } from './conditionRead';
import { fieldTypes } from './fields';

const cases = golden.cases.map(({ name, condition, text }) => [name, condition as Condition, text] as const);

describe('a condition of rows', () => {
  it.each(cases)('is written with %s', (_, condition, text) => {
    expect(conditionText(condition)).toBe(text);
  });

  it.each(cases)('is read back with %s', (_, condition, text) => {
    expect(readCondition(text)).toEqual(condition);
  });

  it('has an example for each comparison', () => {
    const used = new Set(golden.cases.flatMap(({ condition }) => rowsOf(condition as Condition).map(({ comparison }) => comparison)));
    expect(comparisons.filter((each) => !used.has(each))).toEqual([]);
  });

  it('is empty without rows', () => {
    expect(conditionText({ join: 'all', items: [] })).toBe('');
    expect(readCondition('  ')).toEqual({ join: 'all', items: [] });
  });
});

/** The canonical text of what was read; null when rows cannot show it. */
const again = (text: string) => {
  const read = readCondition(text);
  return read && conditionText(read);
};

describe('a text written by hand', () => {
  it.each([
    ['{days}>3', '{days} > 3'],
    ['  { days }  >  3 ', '{days} > 3'],
    ['({days} > 3)', '{days} > 3'],
    ['(({days} > 3)) and (({urgent} == true))', '{days} > 3 and {urgent} == True'],
    ['{reason} == "ill"', "{reason} == 'ill'"],
    [String.raw`{reason} == "it's"`, String.raw`{reason} == 'it\'s'`],
    ['{days} <> 3', '{days} != 3'],
    ['{days} ≥ 3 && {days} ≤ 5', '{days} >= 3 and {days} <= 5'],
    ['{days} > 3 OR {days} < 1', '{days} > 3 or {days} < 1'],
    ["{kind} in ('a', 'b')", "{kind} in ['a', 'b']"],
    ["{kind} in ('a',)", "{kind} in ['a']"],
    ["{kind} NOT IN ['a']", "{kind} not in ['a']"],
    ["'ill' in {reason}", "'ill' in '{reason}'"],
    ["{reason} in (None, '')", "{reason} in [None, '']"],
    ['{days} is null', '{days} is None'],
    // and binds tighter than or
    ['{a} == 1 and {b} == 2 or {c} == 3', '({a} == 1 and {b} == 2) or {c} == 3'],
    ['{a} == 1 or {b} == 2 and {c} == 3', '{a} == 1 or ({b} == 2 and {c} == 3)'],
    ['{a} == 1 and ({b} == 2 and {c} == 3)', '{a} == 1 and {b} == 2 and {c} == 3'],
  ])('%s is shown as rows', (text, written) => {
    expect(again(text)).toBe(written);
  });

  it.each([
    '{days}',
    'not {urgent}',
    'not ({days} > 3)',
    '{days} + 1 > 3',
    '{days} > {limit}',
    '3 < {days}',
    '1 < {days} < 5',
    '{days} == 1e3',
    '{days} == 1_000',
    '{days} == 007',
    "{kind} in ('a')",
    '{kind} in []',
    '{kind} in ()',
    "{kind} in [None, 'a']",
    "{kind} in [None]",
    "{reason}.lower() == 'x'",
    "{reason}.startswith('x')",
    "'{reason}'.STARTSWITH('x')",
    "'a' 'b' in {reason}",
    "'x{reason}' == 'y'",
    "{reason} == '{other}'",
    "',a' in ',{tags},'",
    String.raw`{reason} == '\x41'`,
    "{reason} == 'open",
    "{reason} == 'lone } brace'",
    '({days} > 3',
    '{days} > 3)',
    '{days} > 3 and',
    '{days} >',
    '{days} is 3',
    '{days} = 3',
    'days > 3',
    '{a} == 1 and ({b} == 2 or ({c} == 3 and {d} == 4))',
    '{days} > 3 if {urgent} else True',
    'abs({days}) > 3',
    '{天 数} > 3',
    '“x” == {reason}',
    '{days} not > 3',
    '== 3',
  ])('%s stays a text', (text) => {
    expect(readCondition(text)).toBeNull();
  });

  it('may hold characters of any kind in a text', () => {
    const odd = '😀 \u200b\uffff\u0000 \\n';
    const row: Row = { kind: 'row', field: 'reason', comparison: 'is', values: [{ kind: 'text', value: odd }], asText: false };
    const condition: Condition = { join: 'all', items: [row] };
    expect(readCondition(conditionText(condition))).toEqual(condition);
  });
});

describe('a row', () => {
  const row = (patch: Partial<Row>): Row => ({ kind: 'row', field: 'days', comparison: 'is', values: [], asText: false, ...patch });

  it('is complete with a field and what it is compared with', () => {
    expect(isComplete(row({}))).toBe(false);
    expect(isComplete(row({ values: [{ kind: 'number', value: '3' }] }))).toBe(true);
    expect(isComplete(row({ field: '', comparison: 'empty' }))).toBe(false);
    expect(isComplete(row({ comparison: 'empty' }))).toBe(true);
    expect(isComplete(row({ comparison: 'oneOf' }))).toBe(false);
  });

  it.each(fieldTypes)('of a %s can be compared', (type) => {
    const offered = comparisonsOf(type);
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.map(valuesOf)).toContain('none');
  });

  it('takes only numbers for numbers', () => {
    expect(literalOf('integer', '12')).toEqual({ kind: 'number', value: '12' });
    expect(literalOf('float', '-0.5')).toEqual({ kind: 'number', value: '-0.5' });
    expect(literalOf('integer', 'twelve')).toBeNull();
    expect(literalOf('integer', '007')).toBeNull();
    expect(literalOf('boolean', 'true')).toEqual({ kind: 'truth', value: true });
    expect(literalOf('boolean', 'yes')).toBeNull();
    expect(literalOf('string', '12')).toEqual({ kind: 'text', value: '12' });
  });
});
