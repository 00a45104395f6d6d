import { describe, expect, it } from 'vitest';
import { secondsOf } from './duration';

describe('secondsOf', () => {
  it.each([
    ['PT48H', 172_800],
    ['P2D', 172_800],
    ['P1W', 604_800],
    ['P1DT2H3M4S', 93_784],
    ['PT90S', 90],
    ['PT1.5S', 1],
    [' PT0S ', 0],
  ])('reads %s', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it.each(['', 'P', 'PT', 'P1M', 'P1Y', 'PT-1S', '-PT1S', '48h', '${due}'])('leaves %s alone', (text) => {
    expect(secondsOf(text)).toBeNull();
  });
});
