import { describe, expect, it } from 'vitest';
import { countsOf, marksOf, stepFrom, type Difference } from './marks';

const differences: Difference[] = [
  { change: 'changed', element_id: 'leave', kind: 'workflow' },
  { change: 'added', element_id: 'hr', kind: 'state' },
  { change: 'removed', element_id: 'boss', kind: 'state' },
  { change: 'changed', element_id: 'submit', kind: 'transition' },
  { change: 'added', element_id: 'submit', kind: 'field' },
  { change: 'moved', element_id: 'end', kind: 'state' },
];

describe('marks', () => {
  it('are of what is drawn on the side', () => {
    expect([...marksOf(differences, 'before')]).toEqual([['boss', 'removed'], ['submit', 'changed'], ['end', 'moved']]);
    expect([...marksOf(differences, 'after')]).toEqual([['hr', 'added'], ['submit', 'changed'], ['end', 'moved']]);
  });

  it('are counted with fields and settings', () => {
    expect(countsOf(differences)).toEqual({ added: 2, removed: 1, changed: 2, moved: 1 });
  });
});

describe('steps', () => {
  it('go round', () => {
    expect(stepFrom(null, 1, 3)).toBe(0);
    expect(stepFrom(null, -1, 3)).toBe(2);
    expect(stepFrom(2, 1, 3)).toBe(0);
    expect(stepFrom(0, -1, 3)).toBe(2);
  });
});
