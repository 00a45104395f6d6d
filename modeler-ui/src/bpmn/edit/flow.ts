import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { secondsOf } from '../duration';
import { patchExtension, readExtension, replaceExtensions, type Change, type Model } from './change';

export type ButtonSettings = {
  kind: string;
  requireFields: boolean;
  confirm: boolean;
  confirmText: string;
};

const defaults: ButtonSettings = { kind: 'agree', requireFields: true, confirm: false, confirmText: '' };

export function buttonOf(flow: ModdleElement): ButtonSettings {
  return readExtension(flow, 'gavia:Button', defaults);
}

export function setButton(model: Model, flow: ModdleElement, patch: Partial<ButtonSettings>): Change[] {
  return [patchExtension(model, flow, 'gavia:Button', patch)];
}

export function conditionOf(flow: ModdleElement): string {
  return textOf(elementOf(flow, 'conditionExpression'), 'body');
}

export function setCondition(model: Model, flow: ModdleElement, condition: string): Change[] {
  const conditionExpression = condition === '' ? undefined : model.create('bpmn:FormalExpression', { body: condition });
  if (conditionExpression) {
    conditionExpression.$parent = flow;
  }
  return [{ element: flow, properties: { conditionExpression } }];
}

/** The flow taken when no condition holds; null for none. */
export function defaultOf(gateway: ModdleElement): string | null {
  return idOf(elementOf(gateway, 'default'));
}

/** Makes a flow the one taken when no condition holds, or none; its own condition is dropped. */
export function setDefault(model: Model, gateway: ModdleElement, flow: ModdleElement | null): Change[] {
  const change: Change = { element: gateway, properties: { default: flow ?? undefined } };
  return flow && conditionOf(flow) !== '' ? [change, ...setCondition(model, flow, '')] : [change];
}

/** Flows of a rule in the order in which they are tried, which is that of the file. */
export function branchesOf(gateway: ModdleElement): ModdleElement[] {
  const flows = elementsOf(gateway, 'outgoing');
  return siblingsOf(gateway).filter((element) => flows.includes(element));
}

/** Tries a flow before the one before it (-1), or after the next one (1). */
export function moveBranch(gateway: ModdleElement, flow: ModdleElement, by: -1 | 1): Change[] {
  const branches = branchesOf(gateway);
  const neighbour = branches[branches.indexOf(flow) + by];
  const container = gateway.$parent;
  if (!neighbour || !container) {
    return [];
  }
  const swap = (element: ModdleElement) => (element === flow ? neighbour : element === neighbour ? flow : element);
  return [
    { element: gateway, part: container, properties: { flowElements: siblingsOf(gateway).map(swap) } },
    { element: gateway, properties: { outgoing: branches.map(swap) } },
  ];
}

function siblingsOf(element: ModdleElement): ModdleElement[] {
  return elementsOf(element.$parent, 'flowElements');
}

/** What an exclusive gateway is for; empty when its place decides. */
export function choiceOf(gateway: ModdleElement): string {
  return readExtension(gateway, 'gavia:Choice', { kind: '' }).kind;
}

export function setChoice(model: Model, gateway: ModdleElement, kind: 'button' | 'rule' | ''): Change[] {
  return kind === ''
    ? [replaceExtensions(model, gateway, { 'gavia:Choice': null })]
    : [patchExtension(model, gateway, 'gavia:Choice', { kind })];
}

/** Seconds after which a timer fires; null when the file's text is no such duration, 0 when it has none. */
export function timerOf(event: ModdleElement): { seconds: number | null; text: string } {
  const text = textOf(elementOf(definitionOf(event), 'timeDuration'), 'body');
  return { seconds: text === '' ? 0 : secondsOf(text), text };
}

export function setTimer(model: Model, event: ModdleElement, seconds: number): Change[] {
  const part = definitionOf(event);
  if (!part) {
    return [];
  }
  const timeDuration = seconds > 0 ? model.create('bpmn:FormalExpression', { body: isoDuration(seconds) }) : undefined;
  if (timeDuration) {
    timeDuration.$parent = part;
  }
  return [{ element: event, part, properties: { timeDuration, timeCycle: undefined, timeDate: undefined } }];
}

function definitionOf(event: ModdleElement): ModdleElement | null {
  return elementsOf(event, 'eventDefinitions').find((each) => typeIs(each, 'bpmn:TimerEventDefinition')) ?? null;
}

/** ISO 8601 in days, hours, minutes and seconds, as the server writes it. */
export function isoDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'D'],
    [Math.floor(seconds / 3_600) % 24, 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [Math.floor(seconds) % 60, 'S'],
  ] as const;
  const text = (from: number, to: number) =>
    parts.slice(from, to).map(([count, unit]) => (count > 0 ? count.toString() + unit : '')).join('');
  const time = text(1, 4);
  return text(0, 1) === '' && time === '' ? 'PT0S' : `P${text(0, 1)}${time === '' ? '' : `T${time}`}`;
}
