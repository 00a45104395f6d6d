const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;
const lengths = [604_800, 86_400, 3_600, 60, 1];

/**
 * Seconds of an ISO 8601 duration in weeks, days and smaller units (fractions of a second are dropped); null for any
 * other text, also for years and months, whose length is not fixed.
 */
export function secondsOf(text: string): number | null {
  const parts = pattern.exec(text.trim())?.slice(1);
  if (!parts?.some((part) => part !== undefined)) {
    return null;
  }
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (lengths[index] ?? 0), 0);
}
