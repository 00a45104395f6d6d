import { describe, expect, it } from 'vitest';
import type { Finding } from '../../api/drafts';
import { marksOf, weightOf } from './findings';

const finding = (severity: Finding['severity'], element_id: string | null, message: string): Finding => ({
  severity, element_id, message, code: 'X', element_name: null, line: 0, field: null, args: {}, fix: null,
});

describe('findings', () => {
  it('stand in the way of publishing unless they only warn or tell', () => {
    expect((['E', 'B', 'A', 'W', 'F'] as const).map((severity) => weightOf({ severity }))).toEqual(['error', 'error', 'error', 'warning', 'info']);
  });

  it('are marked once per element, with the worst of them', () => {
    expect(marksOf([finding('W', 'a', 'one'), finding('B', 'a', 'two'), finding('F', 'a', 'three'), finding('B', null, 'whole'), finding('F', 'b', 'x')])).toEqual([
      { elementId: 'a', severity: 'error', count: 3, label: 'one\ntwo\nthree' },
      { elementId: 'b', severity: 'info', count: 1, label: 'x' },
    ]);
  });
});
