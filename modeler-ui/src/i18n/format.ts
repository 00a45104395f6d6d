const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A span in words, largest unit first, parts of zero left out: 90 061 is "1 day, 1 hour, 1 minute, 1 second". */
export function formatDuration(language: string, seconds: number): string {
  let rest = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || (unit === 'second' && parts.length === 0)) {
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
    }
  }
  return new Intl.ListFormat(language, { type: 'unit', style: language.startsWith('zh') ? 'narrow' : 'long' }).format(
    parts,
  );
}

/** A span in its two largest units: enough to say how long somebody waits. Less than a minute counts as one. */
export function formatSpan(language: string, seconds: number): string {
  const size = seconds >= 86_400 ? 3_600 : 60;
  return formatDuration(language, Math.max(60, Math.floor(seconds / size) * size));
}

/** Date and time to the minute in the browser's zone; the text itself when it is no instant. */
export function formatInstant(language: string, instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? instant
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

export function formatNumber(language: string, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}
