import { elementsOf, extensionOf, textOf, typeIs, type ModdleElement } from '../moddle';
import {
  allElements,
  patched,
  patchExtension,
  readAttributes,
  readExtension,
  replaceExtensions,
  type Change,
  type Model,
} from './change';

export type StateSettings = {
  order: number;
  hidden: boolean;
  retreat: boolean;
  rememberLastHandler: boolean;
  distribution: string;
  /** JSON as in the file. */
  label: string;
};

const defaults: StateSettings = {
  order: 0,
  hidden: false,
  retreat: false,
  rememberLastHandler: false,
  distribution: 'accept',
  label: '{}',
};

const stateTypes = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:EndEvent', 'bpmn:CallActivity'];

export function isState(element: ModdleElement): boolean {
  return typeIs(element, ...stateTypes);
}

/** All states by their order, then by their place in the file. */
export function statesOf(process: ModdleElement): ModdleElement[] {
  return allElements(process)
    .filter(isState)
    .sort((a, b) => stateOf(a).order - stateOf(b).order);
}

export function stateOf(element: ModdleElement): StateSettings {
  return readExtension(element, 'gavia:State', defaults);
}

export function setState(model: Model, element: ModdleElement, patch: Partial<StateSettings>): Change[] {
  return [patchExtension(model, element, 'gavia:State', patch)];
}

/** Who handles a state; hooks and look-ups are participants to whoever draws. */
export type ParticipantSettings = {
  type: string;
  value: string;
  url: string;
  token: string;
  waitForCallBack: boolean;
  extraInfo: string;
  /** How often a failed call of a hook is repeated. */
  redeliveries: number;
};

export const nobody: ParticipantSettings = {
  type: 'nobody',
  value: '',
  url: '',
  token: '',
  waitForCallBack: false,
  extraInfo: '',
  redeliveries: 0,
};

const hookDefaults = { url: '', token: '', waitForCallBack: false, extraInfo: '', redeliveries: 0 };
const externalDefaults = { url: '', token: '', extraInfo: '' };

export function participantOf(element: ModdleElement): ParticipantSettings {
  const hook = extensionOf(element, 'gavia:Hook');
  if (hook) {
    return { ...nobody, type: 'hook', ...readAttributes(hook, hookDefaults) };
  }
  const external = extensionOf(element, 'gavia:External');
  if (external) {
    return { ...nobody, type: 'external', ...readAttributes(external, externalDefaults) };
  }
  const people = extensionOf(element, 'gavia:Participant');
  return people ? { ...nobody, type: textOf(people, 'type') || 'nobody', value: textOf(people, 'value') } : nobody;
}

/** Puts one participant in place of whatever was there. */
export function setParticipant(model: Model, element: ModdleElement, next: ParticipantSettings): Change[] {
  const { type, value, url, token, waitForCallBack, extraInfo, redeliveries } = next;
  const make = (name: string, patch: Record<string, unknown>) =>
    patched(model.create, name, extensionOf(element, name), patch);
  const people = type !== 'hook' && type !== 'external';
  return [
    replaceExtensions(model, element, {
      'gavia:Participant': people && type !== 'nobody' ? make('gavia:Participant', { type, value }) : null,
      'gavia:Hook': type === 'hook' ? hookElement() : null,
      'gavia:External': type === 'external' ? make('gavia:External', { url, token, extraInfo }) : null,
    }),
  ];

  function hookElement(): ModdleElement {
    return make('gavia:Hook', { url, token, waitForCallBack, extraInfo, redeliveries });
  }
}

export type Permission = { field: string; access: string };

export function permissionsOf(element: ModdleElement): Permission[] {
  return elementsOf(extensionOf(element, 'gavia:FieldPermissions'), 'permissions').map((each) => ({
    field: textOf(each, 'field'),
    access: textOf(each, 'access'),
  }));
}

export function setPermissions(model: Model, element: ModdleElement, permissions: readonly Permission[]): Change[] {
  const next = permissions.map((each) => model.create('gavia:FieldPermission', each));
  const type = 'gavia:FieldPermissions';
  return [
    next.length === 0
      ? replaceExtensions(model, element, { [type]: null })
      : patchExtension(model, element, type, { permissions: next }),
  ];
}

/** What a state's handler may do with one field; null hides it. Its place among the others stays. */
export function setPermission(model: Model, element: ModdleElement, field: string, access: string | null): Change[] {
  const former = permissionsOf(element);
  const known = former.some((each) => each.field === field);
  const next =
    access === null
      ? former.filter((each) => each.field !== field)
      : known
        ? former.map((each) => (each.field === field ? { field, access } : each))
        : [...former, { field, access }];
  return setPermissions(model, element, next);
}
