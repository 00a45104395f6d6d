/** A value as it stands in a condition; a number by its digits, so that none are lost. */
export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: string }
  | { kind: 'truth'; value: boolean };

export const comparisons = [
  'is', 'isNot', 'more', 'atLeast', 'less', 'atMost', 'oneOf', 'noneOf', 'contains', 'containsNot', 'includes',
  'includesNot', 'startsWith', 'endsWith', 'empty', 'filled', 'unset', 'set',
] as const;

/**
 * How a field is compared. contains looks for a part of a text, includes for one of several values separated by commas;
 * empty is nothing or an empty text, unset nothing at all.
 */
export type Comparison = (typeof comparisons)[number];

export type Row = {
  kind: 'row';
  field: string;
  comparison: Comparison;
  /** One, or for oneOf and noneOf any number; none where nothing is compared with. */
  values: readonly Literal[];
  /** The field's value is taken as a text, whatever it is. */
  asText: boolean;
};

export type Join = 'all' | 'any';

export type Group = { kind: 'group'; join: Join; rows: readonly Row[] };

/** A condition that rows can show: joined by one word, with groups joined by the other inside. */
export type Condition = { join: Join; items: readonly (Row | Group)[] };

export const words: Record<Join, string> = { all: 'and', any: 'or' };

const between: Partial<Record<Comparison, string>> = {
  is: '==',
  isNot: '!=',
  more: '>',
  atLeast: '>=',
  less: '<',
  atMost: '<=',
  oneOf: 'in',
  noneOf: 'not in',
};

const nothing: Partial<Record<Comparison, string>> = {
  empty: "in [None, '']",
  filled: "not in [None, '']",
  unset: 'is None',
  set: 'is not None',
};

/** How many values a comparison takes. */
export function valuesOf(comparison: Comparison): 'none' | 'one' | 'many' {
  return comparison in nothing ? 'none' : comparison === 'oneOf' || comparison === 'noneOf' ? 'many' : 'one';
}

/** Comparisons that make sense for a field's type; the first one is usual. */
export function comparisonsOf(type: string): readonly Comparison[] {
  switch (type) {
    case 'integer':
    case 'float':
      return ['is', 'isNot', 'more', 'atLeast', 'less', 'atMost', 'unset', 'set'];
    case 'boolean':
      return ['is', 'isNot', 'unset', 'set'];
    case 'date':
    case 'datetime':
      return ['atLeast', 'more', 'atMost', 'less', 'is', 'isNot', 'empty', 'filled'];
    case 'radio':
    case 'select':
    case 'username':
      return ['is', 'isNot', 'oneOf', 'noneOf', 'empty', 'filled'];
    case 'checkbox':
    case 'multiselect':
    case 'usernames':
      return ['includes', 'includesNot', 'is', 'isNot', 'empty', 'filled'];
    case 'attachment':
      return ['empty', 'filled'];
    default:
      return ['is', 'isNot', 'contains', 'containsNot', 'startsWith', 'endsWith', 'oneOf', 'noneOf', 'empty', 'filled'];
  }
}

/** What was typed or picked, as the literal a field of that type is compared with; null when it is none. */
export function literalOf(type: string, value: string): Literal | null {
  switch (type) {
    case 'integer':
    case 'float':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? { kind: 'number', value } : null;
    case 'boolean':
      return value === 'true' || value === 'false' ? { kind: 'truth', value: value === 'true' } : null;
    default:
      return { kind: 'text', value };
  }
}

/** Whether a row says something; rows under way do not. */
export function isComplete(row: Row): boolean {
  const count = valuesOf(row.comparison);
  return row.field !== '' && (count === 'none' || (count === 'one' ? row.values.length === 1 : row.values.length > 0));
}

export function rowsOf({ items }: Condition): readonly Row[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item] : item.rows));
}

/** The text of a condition in the rule language; empty for no rows. All rows have to be complete. */
export function conditionText({ join, items }: Condition): string {
  return items
    .map((item) => {
      if (item.kind === 'row') {
        return rowText(item);
      }
      const text = item.rows.map(rowText).join(` ${words[item.join]} `);
      return item.rows.length > 1 ? `(${text})` : text;
    })
    .filter((text) => text !== '')
    .join(` ${words[join]} `);
}

function rowText({ field, comparison, values, asText }: Row): string {
  const key = `{${field}}`;
  const left = asText ? `'${key}'` : key;
  const one = values[0] ? literalText(values[0]) : "''";
  switch (comparison) {
    case 'oneOf':
    case 'noneOf':
      return `${left} ${between[comparison] ?? ''} [${values.map(literalText).join(', ')}]`;
    // As texts, because looking into nothing would make the step fail.
    case 'contains':
      return `${one} in '${key}'`;
    case 'containsNot':
      return `${one} not in '${key}'`;
    case 'includes':
      return `${listedText(values[0])} in ',${key},'`;
    case 'includesNot':
      return `${listedText(values[0])} not in ',${key},'`;
    case 'startsWith':
      return `'${key}'.startswith(${one})`;
    case 'endsWith':
      return `'${key}'.endswith(${one})`;
    default:
      return comparison in nothing ? `${left} ${nothing[comparison] ?? ''}` : `${left} ${between[comparison] ?? ''} ${one}`;
  }
}

function listedText(value: Literal | undefined): string {
  return quoted(`,${value?.kind === 'text' ? value.value : ''},`);
}

export function literalText(literal: Literal): string {
  switch (literal.kind) {
    case 'text':
      return quoted(literal.value);
    case 'number':
      return literal.value;
    case 'truth':
      return literal.value ? 'True' : 'False';
  }
}

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** With Python's escapes; braces are doubled, because single ones hold a field. */
function quoted(text: string): string {
  const inside = text
    .replaceAll(/[\\']/g, (c) => `\\${c}`)
    .replaceAll(/[{}]/g, (c) => c + c)
    .replaceAll(/[\p{Cc}\uffff]/gu, (c) => escapes[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${inside}'`;
}
