const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;

/** A file's text in the encoding it declares or begins with; for reading only, letters that do not fit are replaced. */
export function textOf(bytes: ArrayBuffer): string {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 200));
  const mark = [...start.slice(0, 2)].map((byte) => byte.toString(16)).join('');
  if (mark === 'fffe' || mark === 'feff') {
    return new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const label = declared.exec(String.fromCharCode(...start))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a name no browser knows
  }
}

export type SourceLine = { number: number; text: string };

export type Place = {
  /** From 1. */
  line: number;
  /** From 1; where it is not known, the place is what `around` finds. */
  column?: number;
  /** Texts that mark the place in its line, the best first. */
  around?: readonly string[];
};

/** Characters of a line that are shown. */
const widest = 240;
const linesAround = 2;

/** The lines about a place; long ones are cut around it. */
export function excerptOf(text: string, { line, column, around = [] }: Place): SourceLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lines.length, line + linesAround);
  const excerpt: SourceLine[] = [];
  for (let number = first; number <= last; number++) {
    const whole = lines[number - 1] ?? '';
    const middle = number === line ? (column ?? found(whole, around)) : 0;
    excerpt.push({ number, text: cut(whole, middle) });
  }
  return excerpt;
}

function found(line: string, around: readonly string[]): number {
  return around.map((text) => line.indexOf(text)).find((index) => index >= 0) ?? 0;
}

function cut(line: string, middle: number): string {
  if (line.length <= widest) {
    return line;
  }
  const from = Math.min(Math.max(0, middle - widest / 2), line.length - widest);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + widest)}${from + widest < line.length ? '…' : ''}`;
}
