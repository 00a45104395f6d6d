import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { callOf, setCall } from './call';
import type { Change, Model } from './change';
import { fieldsOf, setFieldKeyAlone } from './fields';
import { branchesOf, buttonOf, conditionOf, defaultOf, setCondition, setDefault, setTimer } from './flow';
import { setName } from './names';
import { isState, nobody, setParticipant, setPermission, stateOf } from './state';
import { displayFieldsOf, setWorkflow, workflowOf } from './workflow';

export const fixKinds = [
  'make_default', 'clear_default', 'drop_condition', 'assign_creator', 'name_button', 'set_timer', 'add_end',
  'remove_element', 'drop_permission', 'drop_copy', 'drop_display_field', 'rename_field',
] as const;

export type FixKind = (typeof fixKinds)[number];

/** What the server has found and says can be mended. */
export type Fixable = {
  code: string;
  element_id: string | null;
  field: string | null;
  args?: Readonly<Record<string, string>>;
  fix?: { kind: string } | null;
};

/** Names of what a fix draws, in the reader's language. */
export type FixWords = { submit: string; agree: string; refuse: string; other: string; end: string };

/** One step that mends a finding. */
export type Mend = {
  kind: FixKind;
  /** What is changed or how it is called then, for the reader; empty where the finding says it all. */
  name: string;
  changes: readonly Change[];
  /** Ids of elements that are deleted with their arrows. */
  removed: readonly string[];
  /** An end event drawn behind an element, and what the arrow to it is called. */
  end: { behind: string; name: string; arrow: string } | null;
};

/** How a finding is mended in the drawing as it is now; null when it is no more, or nothing obvious is left to do. */
export function mendOf(model: Model, finding: Fixable, words: FixWords): Mend | null {
  const kind = fixKinds.find((each) => each === finding.fix?.kind);
  const element = finding.element_id === null ? null : model.find(finding.element_id);
  if (!kind || (finding.element_id !== null && !element)) {
    return null;
  }
  const planned = plan(kind, model, element, finding, words);
  return planned && { kind, name: '', changes: [], removed: [], end: null, ...planned };
}

type Plan = Partial<Omit<Mend, 'kind'>> | null;

function plan(kind: FixKind, model: Model, element: ModdleElement | null, { code, field, args }: Fixable, words: FixWords): Plan {
  const key = args?.['field'] ?? '';
  switch (kind) {
    case 'make_default':
      return element && makeDefault(model, element);
    case 'clear_default':
      return element && { changes: setDefault(model, element, null) };
    case 'drop_condition':
      return element && conditionOf(element) !== '' ? { changes: setCondition(model, element, '') } : null;
    case 'assign_creator':
      return element && typeIs(element, 'bpmn:UserTask')
        ? { changes: setParticipant(model, element, { ...nobody, type: 'variable', value: 'creator' }) }
        : null;
    case 'name_button':
      return element && nameButton(element, words);
    case 'set_timer':
      return element && { changes: setTimer(model, element, 86_400) };
    case 'add_end':
      return addEnd(model, code === 'NO_END' ? lastIn(element ?? model.process) : element, words);
    case 'remove_element':
      return element && { removed: [idOf(element) ?? ''], name: textOf(element, 'name') || (idOf(element) ?? '') };
    case 'drop_permission':
      return element && { name: key, changes: setPermission(model, element, key, null) };
    case 'drop_copy':
      return element && dropCopies(model, element, field, key);
    case 'drop_display_field': {
      const shown = displayFieldsOf(workflowOf(model.process)).filter((each) => each !== key);
      return { name: key, changes: setWorkflow(model, { displayFields: JSON.stringify(shown) }) };
    }
    case 'rename_field':
      return renameField(model, key);
  }
}

/** The arrow that is meant; of a gateway's one without condition, else the one tried last. */
function makeDefault(model: Model, element: ModdleElement): Plan {
  const gateway = typeIs(element, 'bpmn:SequenceFlow') ? elementOf(element, 'sourceRef') : element;
  if (!gateway || defaultOf(gateway) !== null) {
    return null;
  }
  const branches = branchesOf(gateway);
  const flow = gateway === element ? (branches.find((each) => conditionOf(each) === '') ?? branches.at(-1)) : element;
  return flow ? { name: textOf(flow, 'name') || textOf(elementOf(flow, 'targetRef'), 'name') || (idOf(flow) ?? ''), changes: setDefault(model, gateway, flow) } : null;
}

function nameButton(flow: ModdleElement, words: FixWords): Plan {
  const { kind } = buttonOf(flow);
  const source = elementOf(flow, 'sourceRef');
  const state = source && !isState(source) ? elementOf(elementsOf(source, 'incoming')[0], 'sourceRef') : source;
  const first = elementsOf(state, 'incoming').some((each) => {
    const before = elementOf(each, 'sourceRef');
    return before !== null && typeIs(before, 'bpmn:StartEvent');
  });
  const name = kind === 'refuse' ? words.refuse : kind === 'other' ? words.other : first ? words.submit : words.agree;
  return { name, changes: setName(flow, name) };
}

function addEnd(model: Model, behind: ModdleElement | null, words: FixWords): Plan {
  const id = idOf(behind);
  if (!behind || id === null || !model.find(id)) {
    return null;
  }
  const button = typeIs(behind, 'bpmn:UserTask') ? (nameButton(stub(behind), words)?.name ?? '') : '';
  return { name: textOf(behind, 'name') || id, end: { behind: id, name: words.end, arrow: button } };
}

/** An arrow that is not drawn yet. */
function stub(source: ModdleElement): ModdleElement {
  const values: Record<string, unknown> = { sourceRef: source };
  return { $type: 'bpmn:SequenceFlow', get: (property) => values[property], set: () => undefined };
}

/** The last step that nothing follows; when all are followed, the last one. */
function lastIn(container: ModdleElement): ModdleElement | null {
  const steps = elementsOf(container, 'flowElements')
    .filter((each) => isState(each) && !typeIs(each, 'bpmn:EndEvent'))
    .sort((a, b) => stateOf(a).order - stateOf(b).order);
  return steps.filter((each) => elementsOf(each, 'outgoing').length === 0).at(-1) ?? steps.at(-1) ?? null;
}

function dropCopies(model: Model, element: ModdleElement, field: string | null, key: string): Plan {
  const gone = field === 'handOver' ? { direction: 'in', from: key } : { direction: 'out', to: key };
  const copies = callOf(element).copies.filter((copy) => !Object.entries(gone).every(([name, value]) => copy[name as 'from'] === value));
  return { name: key, changes: setCall(model, element, { copies }) };
}

function renameField(model: Model, key: string): Plan {
  const keys = fieldsOf(model.process).map((each) => each.key);
  const index = keys.lastIndexOf(key);
  const stem = key === '' ? 'field' : key;
  let number = 2;
  while (keys.includes(`${stem}_${number.toString()}`)) {
    number += 1;
  }
  const name = `${stem}_${number.toString()}`;
  return index < 0 ? null : { name, changes: setFieldKeyAlone(model, index, name) };
}
