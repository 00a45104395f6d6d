import type { Spot } from './flowText';

export type Piece =
  | { kind: 'step'; name: string; brackets: { text: string; spot: Spot } | null; spot: Spot }
  | { kind: 'arrow'; label: string; spot: Spot }
  | { kind: 'error'; code: 'arrowOpen' | 'bracketOpen' | 'quoteOpen' | 'stray'; spot: Spot; text: string };

const strokes = '-－—–─―﹣−';
const heads = '>＞';
const arrows = '→⟶➔➜⇒';
const openers: Readonly<Record<string, string>> = { '(': ')', '（': '）' };
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '『': '』', '《': '》' };

function isStroke(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && strokes.includes(sign);
}

function isHead(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && heads.includes(sign);
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /^[A-Za-z0-9_]$/.test(sign);
}

/** Cuts one line into steps and arrows; comments and blanks are gone. */
export function scanLine(text: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const spot = (from: number, to: number): Spot => ({ line, column: from + 1, length: Math.max(1, to - from) });

  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
    } else if (isComment(at)) {
      break;
    } else if (beginsArrow(at)) {
      arrow();
    } else {
      step();
    }
  }
  return pieces;

  function isComment(index: number): boolean {
    return text.startsWith('//', index) && (index === 0 || /\s/.test(text[index - 1] ?? '')) || (text[index] === '#' && text.slice(0, index).trim() === '');
  }

  /** A hyphen between two letters belongs to a name, as in "e-mail", unless a head follows. */
  function beginsArrow(index: number): boolean {
    const sign = text[index] ?? '';
    return arrows.includes(sign) || (isStroke(sign) && (isHead(text[index + 1]) || !(isLatin(text[index - 1]) && isLatin(text[index + 1]))));
  }

  /** Where an arrow's end begins and ends, from an index on; null when it never ends. */
  function endOfArrow(from: number): { begin: number; end: number } | null {
    for (let index = from; index < text.length; index += 1) {
      const sign = text[index] ?? '';
      if (sign === '"' && text.indexOf('"', index + 1) > 0) {
        // What is quoted may look like an arrow.
        index = text.indexOf('"', index + 1);
      } else if (arrows.includes(sign)) {
        return { begin: index, end: index + 1 };
      } else if (isStroke(sign)) {
        let head = index;
        while (isStroke(text[head])) {
          head += 1;
        }
        if (isHead(text[head])) {
          return { begin: index, end: head + 1 };
        }
      }
    }
    return null;
  }

  function arrow(): void {
    const begin = at;
    let from = at;
    while (isStroke(text[from])) {
      from += 1;
    }
    const plain = isHead(text[from]);
    const end = plain ? { begin: from, end: from + 1 } : endOfArrow(from);
    if (!end) {
      pieces.push({ kind: 'error', code: 'arrowOpen', spot: spot(begin, text.trimEnd().length), text: text.slice(begin).trim() });
      at = text.length;
      return;
    }
    pieces.push({ kind: 'arrow', label: plain ? '' : text.slice(from, end.begin), spot: spot(begin, end.end) });
    at = end.end;
  }

  function step(): void {
    const begin = at;
    const named = name();
    if (named === null) {
      return;
    }
    const end = at;
    while (/\s/.test(text[at] ?? '')) {
      at += 1;
    }
    const brackets = openers[text[at] ?? ''] === undefined ? null : bracket();
    if (brackets === undefined) {
      return;
    }
    pieces.push({ kind: 'step', name: named, brackets, spot: spot(begin, end) });
    if (brackets && at < text.length && !/^\s*$/.test(text.slice(at)) && !beginsArrow(next()) && !isComment(next())) {
      pieces.push({ kind: 'error', code: 'stray', spot: spot(next(), next() + 1), text: text.slice(next()).trim() });
      at = text.length;
    }
  }

  function next(): number {
    return at + (text.slice(at).length - text.slice(at).trimStart().length);
  }

  /** A name up to whatever ends it; null after an error. */
  function name(): string | null {
    const begin = at;
    const close = quotes[text[at] ?? ''];
    if (close !== undefined) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) {
        pieces.push({ kind: 'error', code: 'quoteOpen', spot: spot(begin, text.length), text: text.slice(begin) });
        at = text.length;
        return null;
      }
      at = end + 1;
      return text.slice(begin + 1, end).trim();
    }
    while (at < text.length && openers[text[at] ?? ''] === undefined && !isComment(at) && (at === begin || !beginsArrow(at))) {
      at += 1;
    }
    return text.slice(begin, at).trim();
  }

  /** What stands in brackets, which may hold pairs of their own; undefined after an error. */
  function bracket(): { text: string; spot: Spot } | undefined {
    const begin = at;
    let depth = 0;
    for (; at < text.length; at += 1) {
      if ('(（'.includes(text[at] ?? '')) {
        depth += 1;
      } else if (')）'.includes(text[at] ?? '')) {
        depth -= 1;
        if (depth === 0) {
          at += 1;
          return { text: text.slice(begin + 1, at - 1), spot: spot(begin + 1, at - 1) };
        }
      }
    }
    pieces.push({ kind: 'error', code: 'bracketOpen', spot: spot(begin, text.length), text: text.slice(begin) });
    return undefined;
  }
}
