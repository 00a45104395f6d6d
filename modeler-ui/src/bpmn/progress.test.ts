import { describe, expect, it } from 'vitest';
import type { Current, Progress } from '../api/tickets';
import { progressMarks, progressNotes } from './progress';

const state = (id: number, element_id: string | null) => ({ id, element_id, name: `S${id.toString()}`, names: {} });

const standing = (element_id: string | null, more: Partial<Current> = {}): Current => ({
  state: state(1, element_id),
  since: '2026-11-20T08:00:00Z',
  handlers: { type: 'people', people: [{ username: 'tom', alias: 'Tom', acted: false }] },
  failed: false,
  add_node_by: null,
  timers: [],
  ...more,
});

const ticket = (more: Partial<Progress>): Progress =>
  ({ states: [], flows: [], current: [], ...more }) as unknown as Progress;

const words = {
  waits: () => 'Tom',
  since: (time: string) => `since ${time}`,
  visits: (number: string) => `visited ${number}`,
};

describe('progressMarks', () => {
  it('marks the way, and where the ticket stands in another way', () => {
    const marks = progressMarks(
      ticket({
        states: [{ element_id: 'a', times: 1 }, { element_id: 'b', times: 2 }],
        flows: [{ element_id: 'f', times: 1 }],
        current: [standing('b')],
      }),
    );
    expect(marks).toEqual([
      { elementId: 'a', mark: 'gavia-done' },
      { elementId: 'b', mark: 'gavia-now' },
      { elementId: 'f', mark: 'gavia-done' },
    ]);
  });

  it('marks failed work', () => {
    const marks = progressMarks(ticket({ states: [{ element_id: 'a', times: 1 }], current: [standing('a', { failed: true })] }));
    expect(marks).toEqual([{ elementId: 'a', mark: 'gavia-failed' }]);
  });
});

describe('progressNotes', () => {
  it('tells visits above one, and who has it since when', () => {
    const notes = progressNotes(
      ticket({ states: [{ element_id: 'a', times: 3 }, { element_id: 'b', times: 1 }], current: [standing('b')] }),
      'en',
      words,
    );
    expect(notes.map(({ elementId, text }) => [elementId, text.split('\n')[0]])).toEqual([
      ['a', '3×'],
      ['b', 'Tom'],
    ]);
    expect(notes[0]?.label).toBe('visited 3');
  });

  it('leaves out states that are not drawn any more', () => {
    expect(progressNotes(ticket({ current: [standing(null)] }), 'en', words)).toEqual([]);
  });
});
