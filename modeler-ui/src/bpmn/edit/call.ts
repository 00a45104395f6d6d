import { elementsOf, extensionOf, textOf, type ModdleElement } from '../moddle';
import { patchExtension, readExtension, type Change, type Model } from './change';

/** One field handed over: into the child when it starts, or out of it when it ends. */
export type Copy = { direction: string; from: string; to: string };

export type CallSettings = {
  /** Key of the called workflow. */
  workflow: string;
  startButton: string;
  itemsField: string;
  itemTarget: string;
  copies: readonly Copy[];
};

export function callOf(activity: ModdleElement): CallSettings {
  return {
    workflow: textOf(activity, 'calledElement'),
    ...readExtension(activity, 'gavia:Call', { startButton: '', itemsField: '', itemTarget: '' }),
    copies: elementsOf(extensionOf(activity, 'gavia:Call'), 'copies').map((copy) => ({
      direction: textOf(copy, 'direction'),
      from: textOf(copy, 'from'),
      to: textOf(copy, 'to'),
    })),
  };
}

export function setCall(model: Model, activity: ModdleElement, patch: Partial<CallSettings>): Change[] {
  const { workflow, copies, ...attributes } = patch;
  const changes: Change[] = [];
  if (workflow !== undefined) {
    changes.push({ element: activity, properties: { calledElement: workflow || undefined } });
  }
  if (copies !== undefined || Object.keys(attributes).length > 0) {
    const children = copies && { copies: copies.map((copy) => model.create('gavia:Copy', copy)) };
    changes.push(patchExtension(model, activity, 'gavia:Call', { ...attributes, ...children }));
  }
  return changes;
}
