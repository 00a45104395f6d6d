import type { ParticipantSettings } from '../edit/state';

/** Where something stands in a text: line and column from 1, and how many characters. */
export type Spot = { line: number; column: number; length: number };

/** What is wrong; the names are those of the texts that say so. */
export const textErrorCodes = [
  'arrowOpen', 'nameMissing', 'bracketOpen', 'quoteOpen', 'who', 'twoKinds', 'fromEnd', 'toStart', 'timerFrom', 'sameButton',
  'twoOtherwise', 'conditionHere', 'unknownStage', 'nameLong', 'tooMany', 'nothing', 'stray',
] as const;

export type TextError = Spot & { code: (typeof textErrorCodes)[number]; values: { text: string } };

export const stepKinds = ['start', 'step', 'autoStep', 'subTicket', 'end', 'ruleChoice', 'parallel', 'inclusive', 'stage'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What stands in brackets behind a step's name; null where the text says nothing. */
export type StepSettings = {
  kind: StepKind | null;
  participant: ParticipantSettings | null;
  distribution: string | null;
  /** Key of the workflow a sub-ticket is of. */
  workflow: string | null;
};

export type TextStep = StepSettings & {
  /** As written; begins with @ for what has no name. */
  name: string;
  spot: Spot;
};

/** An arrow between two steps, named by their names. */
export type TextArrow = {
  from: string;
  to: string;
  /** Name of the button or of the arrow; empty for none. */
  name: string;
  condition: string;
  /** Taken when no condition holds. */
  otherwise: boolean;
  /** Seconds after which it is taken by itself; null for an ordinary arrow. */
  seconds: number | null;
  /** As written between the strokes. */
  label: string;
  spot: Spot;
};

/** A flow as the text says it; what is wrong is left out of steps and arrows. */
export type FlowText = { steps: TextStep[]; arrows: TextArrow[]; errors: TextError[] };

export const noSettings: StepSettings = { kind: null, participant: null, distribution: null, workflow: null };

/** What has no name of its own in the drawing is called like this in the text. */
export function isAnonymous(name: string): boolean {
  return name.startsWith('@');
}
