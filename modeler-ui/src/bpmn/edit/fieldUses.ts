import { textOf, typeIs, type ModdleElement } from '../moddle';
import { callOf, setCall } from './call';
import { allElements, type Change, type Model } from './change';
import { conditionOf, setCondition } from './flow';
import { participantOf, permissionsOf, setParticipant, setPermissions, statesOf } from './state';
import { displayFieldsOf, setWorkflow, workflowOf } from './workflow';

/** Where a field's key stands, by what it is for; element is null for the workflow as a whole. */
export type FieldUse = {
  place: 'permissions' | 'participant' | 'condition' | 'call' | 'titleTemplate' | 'contentTemplate' | 'displayFields';
  element: ModdleElement | null;
};

/**
 * A text with another key in its braces. Doubled braces stand for themselves; what follows the key in a template, such
 * as a format, stays.
 */
export function renamedIn(text: string, from: string, to: string): string {
  const key = from.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.replaceAll(new RegExp(String.raw`\{\{|\}\}|(\{\s*)${key}(?=\s*[}!:])`, 'gu'), (all, brace?: string) =>
    brace === undefined ? all : brace + to,
  );
}

const names = (text: string, key: string) => renamedIn(text, key, `${key}_`) !== text;

export function usesOf(process: ModdleElement, key: string): FieldUse[] {
  const settings = workflowOf(process);
  const uses: FieldUse[] = [];
  const add = (place: FieldUse['place'], element: ModdleElement | null, used: boolean) => {
    if (used) {
      uses.push({ place, element });
    }
  };
  add('titleTemplate', null, names(settings.titleTemplate, key));
  add('contentTemplate', null, names(settings.contentTemplate, key));
  add('displayFields', null, displayFieldsOf(settings).includes(key));
  for (const state of statesOf(process)) {
    const { type, value } = participantOf(state);
    add('permissions', state, permissionsOf(state).some(({ field }) => field === key));
    add('participant', state, type === 'field' && value.split(',').includes(key));
    add('call', state, typeIs(state, 'bpmn:CallActivity') && callNames(state, key));
  }
  for (const flow of flowsOf(process)) {
    add('condition', flow, names(conditionOf(flow), key));
  }
  return uses;
}

function flowsOf(process: ModdleElement): ModdleElement[] {
  return allElements(process).filter((each) => typeIs(each, 'bpmn:SequenceFlow') && textOf(each, 'id') !== '');
}

function callNames(activity: ModdleElement, key: string): boolean {
  const { itemsField, copies } = callOf(activity);
  return itemsField === key || copies.some(({ direction, from, to }) => (direction === 'in' ? from : to) === key);
}

/** Writes another key wherever the workflow names a field: permissions, participants, calls, conditions, templates. */
export function renameUses(model: Model, from: string, to: string): Change[] {
  const changes: Change[] = [];
  const settings = workflowOf(model.process);
  const shown = displayFieldsOf(settings);
  const patch = {
    ...(names(settings.titleTemplate, from) && { titleTemplate: renamedIn(settings.titleTemplate, from, to) }),
    ...(names(settings.contentTemplate, from) && { contentTemplate: renamedIn(settings.contentTemplate, from, to) }),
    ...(shown.includes(from) && { displayFields: JSON.stringify(shown.map((key) => (key === from ? to : key))) }),
  };
  if (Object.keys(patch).length > 0) {
    changes.push(...setWorkflow(model, patch));
  }
  for (const state of statesOf(model.process)) {
    const permissions = permissionsOf(state);
    if (permissions.some(({ field }) => field === from)) {
      changes.push(...setPermissions(model, state, permissions.map((each) => (each.field === from ? { ...each, field: to } : each))));
    }
    const participant = participantOf(state);
    const fields = participant.value.split(',');
    if (participant.type === 'field' && fields.includes(from)) {
      changes.push(...setParticipant(model, state, { ...participant, value: fields.map((key) => (key === from ? to : key)).join(',') }));
    }
    if (typeIs(state, 'bpmn:CallActivity') && callNames(state, from)) {
      changes.push(...renameInCall(model, state, from, to));
    }
  }
  for (const flow of flowsOf(model.process)) {
    const condition = conditionOf(flow);
    if (names(condition, from)) {
      changes.push(...setCondition(model, flow, renamedIn(condition, from, to)));
    }
  }
  return changes;
}

function renameInCall(model: Model, activity: ModdleElement, from: string, to: string): Change[] {
  const { itemsField, copies } = callOf(activity);
  return setCall(model, activity, {
    ...(itemsField === from && { itemsField: to }),
    copies: copies.map((copy) => {
      const own = copy.direction === 'in' ? 'from' : 'to';
      return copy[own] === from ? { ...copy, [own]: to } : copy;
    }),
  });
}
