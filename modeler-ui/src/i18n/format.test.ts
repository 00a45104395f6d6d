import { describe, expect, it } from 'vitest';
import { formatDuration, formatInstant, formatNumber, formatSpan } from './format';

describe('formatDuration', () => {
  it.each([
    [0, '0 seconds', '0秒钟'],
    [59, '59 seconds', '59秒钟'],
    [60, '1 minute', '1分钟'],
    [172_800, '2 days', '2天'],
    [90_061, '1 day, 1 hour, 1 minute, 1 second', '1天1小时1分钟1秒钟'],
    [3_605, '1 hour, 5 seconds', '1小时5秒钟'],
  ])('says %d seconds in units people use', (seconds, english, chinese) => {
    expect(formatDuration('en', seconds)).toBe(english);
    expect(formatDuration('zh-CN', seconds)).toBe(chinese);
  });
});

describe('formatSpan', () => {
  it.each([
    [0, '1 minute'],
    [59, '1 minute'],
    [3_725, '1 hour, 2 minutes'],
    [86_399, '23 hours, 59 minutes'],
    [90_061, '1 day, 1 hour'],
    [864_000, '10 days'],
  ])('says %d seconds in two units', (seconds, words) => {
    expect(formatSpan('en', seconds)).toBe(words);
  });
});

describe('formatInstant', () => {
  it('leaves what is no instant as it is', () => {
    expect(formatInstant('en', 'yesterday')).toBe('yesterday');
  });

  it('shows an instant in the zone of this machine', () => {
    const instant = new Date(2026, 10, 20, 16, 5);
    expect(formatInstant('en', instant.toISOString())).toMatch(/^Nov 20, 2026, 4:05\sPM$/);
    expect(formatInstant('zh-CN', instant.toISOString())).toBe('2026年11月20日 16:05');
  });
});

describe('formatNumber', () => {
  it('groups digits', () => {
    expect(formatNumber('en', 12345)).toBe('12,345');
  });
});
