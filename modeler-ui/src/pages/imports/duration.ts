export const units = ['days', 'hours', 'minutes'] as const;
export type Unit = (typeof units)[number];
export type Span = { amount: number; unit: Unit };

/** A duration of one unit; null for any other. */
export function spanOf(iso: string): Span | null {
  const [, days, hours, minutes] = /^P(?:(\d+)D|T(?:(\d+)H|(\d+)M))$/.exec(iso) ?? [];
  if (days !== undefined) {
    return { amount: Number(days), unit: 'days' };
  }
  if (hours !== undefined) {
    return { amount: Number(hours), unit: 'hours' };
  }
  return minutes === undefined ? null : { amount: Number(minutes), unit: 'minutes' };
}

/** As ISO 8601 writes it. */
export function isoOf({ amount, unit }: Span): string {
  const number = amount.toString();
  return unit === 'days' ? `P${number}D` : `PT${number}${unit === 'hours' ? 'H' : 'M'}`;
}
