import './progress.css';
import type { Progress, Waits } from '../api/tickets';
import { formatInstant, formatNumber } from '../i18n/format';
import type { Count, Mark } from './viewer';

/** Words of the signs in a ticket's diagram. */
export type ProgressWords = {
  /** Whom a ticket waits for. */
  waits: (handlers: Waits) => string;
  since: (time: string) => string;
  visits: (number: string) => string;
};

/** The way that was gone and where the ticket stands; what failed or is late stands out. */
export function progressMarks({ states, flows, current }: Progress): Mark[] {
  const now = new Map(current.map(({ state, failed }) => [state.element_id, failed ? 'gavia-failed' : 'gavia-now'] as const));
  return [
    ...states.map(({ element_id }) => ({ elementId: element_id, mark: now.get(element_id) ?? 'gavia-done' })),
    ...flows.map(({ element_id }) => ({ elementId: element_id, mark: 'gavia-done' })),
  ];
}

/** Who has it and since when below the states it stands in; how often it was in those it was in more than once. */
export function progressNotes({ states, current }: Progress, language: string, words: ProgressWords): Count[] {
  return [
    ...states
      .filter(({ times }) => times > 1)
      .map(({ element_id, times }) => {
        const number = formatNumber(language, times);
        return { elementId: element_id, text: `${number}×`, label: words.visits(number), kind: 'gavia-count gavia-visits' };
      }),
    ...current.flatMap(({ state, handlers, since }) => {
      if (state.element_id === null) {
        return [];
      }
      const text = `${words.waits(handlers)}\n${words.since(formatInstant(language, since))}`;
      return [{ elementId: state.element_id, text, label: text, kind: 'gavia-note', below: true }];
    }),
  ];
}
