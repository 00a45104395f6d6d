import type { Comparison, Condition, Join, Literal, Row } from './condition';

type Token =
  | { kind: 'symbol'; text: string }
  | { kind: 'field'; key: string }
  /** A text with the parts before, between and after the fields in it. */
  | { kind: 'text'; parts: readonly string[]; fields: readonly string[] }
  | { kind: 'number'; text: string };

type Tree = Row | { kind: 'joined'; join: Join; items: readonly Tree[] };

/** What rows cannot show; thrown inside of this file only. */
class OtherShape extends Error {}

/**
 * A condition that is written as rows would write it, in whatever spacing and with whatever quotes and brackets; null for
 * everything else the language allows and for what is no condition. An empty text is a condition without rows.
 */
export function readCondition(text: string): Condition | null {
  if (text.trim() === '') {
    return { join: 'all', items: [] };
  }
  try {
    return shaped(simplified(new Reader(tokensOf(text)).whole()));
  } catch (error) {
    if (error instanceof OtherShape) {
      return null;
    }
    throw error;
  }
}

function shaped(tree: Tree): Condition {
  if (tree.kind === 'row') {
    return { join: 'all', items: [tree] };
  }
  const items = tree.items.map((item) => {
    if (item.kind === 'row') {
      return item;
    }
    return { kind: 'group' as const, join: item.join, rows: item.items.map(rowOnly) };
  });
  return { join: tree.join, items };
}

function rowOnly(tree: Tree): Row {
  if (tree.kind !== 'row') {
    throw new OtherShape();
  }
  return tree;
}

/** Without brackets that change nothing. */
function simplified(tree: Tree): Tree {
  if (tree.kind === 'row') {
    return tree;
  }
  const items = tree.items.map(simplified).flatMap((item) => (item.kind === 'joined' && item.join === tree.join ? item.items : [item]));
  return items.length === 1 && items[0] ? items[0] : { ...tree, items };
}

const symbols = ['==', '!=', '<>', '>=', '<=', '&&', '||', '>', '<', '≠', '≥', '≤', '(', ')', '[', ']', ',', '.', '-'];
const keywords = ['and', 'or', 'not', 'in', 'is', 'none', 'null', 'true', 'false', 'startswith', 'endswith'];
const same: Record<string, string> = { '<>': '!=', '≠': '!=', '≥': '>=', '≤': '<=', '&&': 'and', '||': 'or', null: 'none' };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    if (take(/\s+/y)) {
      continue;
    }
    const field = take(/\{\s*([\p{L}\p{N}_.-]+)\s*\}/yu);
    const word = field ? null : take(/[A-Za-z_]\w*/y);
    const number = field || word ? null : take(/(?:0|[1-9]\d*)(?:\.\d+)?(?![\w.])/y);
    const symbol = symbols.find((each) => text.startsWith(each, at));
    if (field?.[1] !== undefined) {
      tokens.push({ kind: 'field', key: field[1] });
    } else if (word) {
      const name = word[0].toLowerCase();
      // Names of members keep to their case, unlike words of the language.
      if (!keywords.includes(name) || (name.endsWith('with') && name !== word[0])) {
        throw new OtherShape();
      }
      tokens.push({ kind: 'symbol', text: same[name] ?? name });
    } else if (number) {
      tokens.push({ kind: 'number', text: number[0] });
    } else if (text[at] === "'" || text[at] === '"') {
      const { token, end } = quotedAt(text, at);
      tokens.push(token);
      at = end;
    } else if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: same[symbol] ?? symbol });
      at += symbol.length;
    } else {
      throw new OtherShape();
    }
  }
  return tokens;
}

const meanings: Record<string, string> = { '\\': '\\', "'": "'", '"': '"', n: '\n', r: '\r', t: '\t' };

function quotedAt(text: string, start: number): { token: Token; end: number } {
  const quote = text[start] ?? '';
  const parts = [''];
  const fields: string[] = [];
  let at = start + 1;
  const add = (characters: string, length: number) => {
    parts[parts.length - 1] += characters;
    at += length;
  };
  while (at < text.length && text[at] !== quote) {
    const c = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (c === '\\') {
      const code = /^\\u([0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))?.[1];
      const meaning = meanings[next] ?? (code === undefined ? undefined : String.fromCharCode(parseInt(code, 16)));
      if (meaning === undefined) {
        throw new OtherShape();
      }
      add(meaning, meanings[next] === undefined ? 6 : 2);
    } else if ((c === '{' || c === '}') && next === c) {
      add(c, 2);
    } else if (c === '{') {
      const [all, key] = /^\{\s*([\p{L}\p{N}_.-]+)\s*\}/u.exec(text.slice(at)) ?? [];
      if (all === undefined || key === undefined) {
        throw new OtherShape();
      }
      fields.push(key);
      parts.push('');
      at += all.length;
    } else if (c === '}' || c === '\n' || c === '\r') {
      throw new OtherShape();
    } else {
      add(c, 1);
    }
  }
  if (at >= text.length) {
    throw new OtherShape();
  }
  return { token: { kind: 'text', parts, fields }, end: at + 1 };
}

const compared: Partial<Record<string, Comparison>> = { '==': 'is', '!=': 'isNot', '>': 'more', '>=': 'atLeast', '<': 'less', '<=': 'atMost' };

/** The field a text consists of: as it is, or between commas. */
function fieldIn(token: Token | undefined, around: '' | ','): string | null {
  return token?.kind === 'text' && token.fields.length === 1 && token.parts[0] === around && token.parts[1] === around
    ? (token.fields[0] ?? null)
    : null;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Tree {
    const tree = this.any();
    if (this.at < this.tokens.length) {
      throw new OtherShape();
    }
    return tree;
  }

  private any(): Tree {
    return this.joined('any', 'or', () => this.joined('all', 'and', () => this.atom()));
  }

  private joined(join: Join, word: string, item: () => Tree): Tree {
    const items = [item()];
    while (this.takes(word)) {
      items.push(item());
    }
    return { kind: 'joined', join, items };
  }

  private atom(): Tree {
    if (this.takes('(')) {
      const inside = this.any();
      this.expect(')');
      return inside;
    }
    return this.row();
  }

  private row(): Row {
    const first = this.next();
    if (first.kind === 'field') {
      return this.compared(first.key, false);
    }
    const alone = fieldIn(first, '');
    if (alone !== null) {
      return this.takes('.') ? this.member(alone) : this.compared(alone, true);
    }
    return this.searched(first);
  }

  private compared(field: string, asText: boolean): Row {
    const row = (comparison: Comparison, values: readonly Literal[] = []): Row => ({ kind: 'row', field, comparison, values, asText });
    if (this.takes('is')) {
      const comparison = this.takes('not') ? 'set' : 'unset';
      this.expect('none');
      return row(comparison);
    }
    const not = this.takes('not');
    if (this.takes('in')) {
      return this.listed(row, not);
    }
    const operator = this.next();
    const comparison = operator.kind === 'symbol' && !not ? compared[operator.text] : undefined;
    if (!comparison) {
      throw new OtherShape();
    }
    return row(comparison, [this.literal()]);
  }

  /** Values in brackets; nothing and an empty text together are what an empty field may hold. */
  private listed(row: (comparison: Comparison, values?: readonly Literal[]) => Row, not: boolean): Row {
    const close = this.takes('[') ? ']' : ')';
    if (close === ')') {
      this.expect('(');
    }
    const values: (Literal | null)[] = [];
    let comma = false;
    while (!this.takes(close)) {
      values.push(this.takes('none') ? null : this.literal());
      comma = this.takes(',');
      if (!comma) {
        this.expect(close);
        break;
      }
    }
    if (values.includes(null)) {
      const [, empty] = values;
      if (values.length !== 2 || values[0] !== null || empty?.kind !== 'text' || empty.value !== '') {
        throw new OtherShape();
      }
      return row(not ? 'filled' : 'empty');
    }
    // One value in parentheses without a comma is that value, in which is searched.
    if (values.length === 0 || (close === ')' && values.length === 1 && !comma)) {
      throw new OtherShape();
    }
    return row(not ? 'noneOf' : 'oneOf', values.flatMap((value) => value ?? []));
  }

  private member(field: string): Row {
    const name = this.takes('startswith') ? 'startsWith' : this.takes('endswith') ? 'endsWith' : null;
    if (name === null) {
      throw new OtherShape();
    }
    this.expect('(');
    const value = this.text();
    this.expect(')');
    return { kind: 'row', field, comparison: name, values: [value], asText: false };
  }

  /** A text that is looked for in a field. */
  private searched(first: Token): Row {
    const value = textOnly(first);
    const not = this.takes('not');
    this.expect('in');
    const place = this.next();
    const listed = fieldIn(place, ',');
    if (listed !== null) {
      if (!/^,.*,$/s.test(value.value) || value.value.length < 2) {
        throw new OtherShape();
      }
      const inner = { kind: 'text' as const, value: value.value.slice(1, -1) };
      return { kind: 'row', field: listed, comparison: not ? 'includesNot' : 'includes', values: [inner], asText: false };
    }
    const field = place.kind === 'field' ? place.key : fieldIn(place, '');
    if (field === null) {
      throw new OtherShape();
    }
    return { kind: 'row', field, comparison: not ? 'containsNot' : 'contains', values: [value], asText: false };
  }

  private literal(): Literal {
    if (this.takes('-')) {
      const number = this.next();
      if (number.kind !== 'number') {
        throw new OtherShape();
      }
      return { kind: 'number', value: `-${number.text}` };
    }
    const token = this.next();
    if (token.kind === 'number') {
      return { kind: 'number', value: token.text };
    }
    if (token.kind === 'symbol' && (token.text === 'true' || token.text === 'false')) {
      return { kind: 'truth', value: token.text === 'true' };
    }
    return textOnly(token);
  }

  private text(): Literal & { kind: 'text' } {
    return textOnly(this.next());
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) {
      throw new OtherShape();
    }
    this.at += 1;
    return token;
  }

  private takes(symbol: string): boolean {
    const token = this.tokens[this.at];
    const taken = token?.kind === 'symbol' && token.text === symbol;
    this.at += taken ? 1 : 0;
    return taken;
  }

  private expect(symbol: string): void {
    if (!this.takes(symbol)) {
      throw new OtherShape();
    }
  }
}

function textOnly(token: Token): Literal & { kind: 'text' } {
  if (token.kind !== 'text' || token.fields.length > 0) {
    throw new OtherShape();
  }
  return { kind: 'text', value: token.parts[0] ?? '' };
}
