/** A complaint about a script, with the line it is about; 0 when it names none. */
export type Complaint = { text: string; line: number };

/** What the server says of a script that it refuses or that failed: a line of text for each complaint. */
export function complaintsOf(detail: string): Complaint[] {
  return detail
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, line: Number(/\bline (\d+)/.exec(text)?.[1] ?? 0) }));
}

/** Where a line begins and ends. */
export function rangeOf(text: string, line: number): [number, number] {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  const end = text.indexOf('\n', start);
  return [Math.min(start, text.length), end < 0 ? text.length : end];
}

const step = '  ';

/** Lines that the selection touches, moved in or out, and which part of the text they replace. */
export function moved(text: string, from: number, to: number, inwards: boolean): { start: number; end: number; lines: string } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, to - 1));
  const end = next < 0 ? text.length : next;
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((each) => (inwards ? step + each : each.replace(/^(?: {1,2}|\t)/, '')))
    .join('\n');
  return { start, end, lines };
}

/** What Tab writes where nothing over several lines is marked. */
export const indentation = step;
