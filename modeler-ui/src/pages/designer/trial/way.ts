import type { Trial, TrialChoice, TrialStep } from '../../../api/simulation';
import type { Mark, Way } from '../../../bpmn/trial/canvas';

/** The way as it is drawn: each element with the numbers of its visits. */
export function wayOf(trial: Trial | null, label: (step: TrialStep) => string): Way {
  const marks = new Map<string, Mark>();
  const visits = new Map<string, TrialStep[]>();
  for (const step of trial?.steps ?? []) {
    marks.set(step.element, markOf(step));
    visits.set(step.element, [...(visits.get(step.element) ?? []), step]);
  }
  return {
    marks,
    flows: (trial?.steps ?? []).flatMap(({ flows }) => flows),
    numbers: [...visits].map(([elementId, steps]) => ({
      elementId,
      text: steps.map(({ number }) => number.toString()).slice(0, 4).join(' · ') + (steps.length > 4 ? ' …' : ''),
      label: steps.map(label).join('\n'),
    })),
  };
}

function markOf(step: TrialStep): Mark {
  if (step.stopped) {
    return 'stuck';
  }
  return step.taken || step.how === 'end' || step.interrupted ? 'done' : 'current';
}

/** The choices that lead to a step as it was gone, and then go on as it is wished there. */
export function choicesUpTo(trial: Trial, step: TrialStep, wish: Omit<TrialChoice, 'state'>): TrialChoice[] {
  const before = trial.steps.filter((each) => each.number < step.number);
  return [...before.flatMap(choiceOf), { state: step.element, ...wish }];
}

function choiceOf(step: TrialStep): TrialChoice[] {
  if (!step.taken) {
    return [];
  }
  const { by, flow } = step.taken;
  switch (by) {
    case 'person':
      return [{ state: step.element, transition: flow }];
    case 'timer': {
      const timer = step.timers.find((each) => each.flow === flow);
      return timer ? [{ state: step.element, timer: timer.element }] : [];
    }
    case 'itself':
      // Its visit uses up a choice, which says nothing.
      return [{ state: step.element }];
  }
}
