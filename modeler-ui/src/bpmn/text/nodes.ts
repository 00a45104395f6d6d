import { textOf, elementsOf, idOf, typeIs, type ModdleElement } from '../moddle';
import { kindOf } from '../modules/kinds';
import type { StepKind } from './flowText';

/** What the process itself holds and arrows lead to, without what is inside of stages and timeouts on steps. */
export function nodesOf(process: ModdleElement): ModdleElement[] {
  return elementsOf(process, 'flowElements').filter((element) => !typeIs(element, 'bpmn:SequenceFlow', 'bpmn:BoundaryEvent'));
}

export function flowsOf(process: ModdleElement): ModdleElement[] {
  return elementsOf(process, 'flowElements').filter((element) => typeIs(element, 'bpmn:SequenceFlow'));
}

/** What each element is called in the text: by its name, or by @ and its id where that says too little. */
export function textNames(process: ModdleElement): ReadonlyMap<ModdleElement, string> {
  const nodes = nodesOf(process);
  const count = new Map<string, number>();
  for (const node of nodes) {
    count.set(textOf(node, 'name').trim(), (count.get(textOf(node, 'name').trim()) ?? 0) + 1);
  }
  return new Map(
    nodes.map((node) => {
      const name = textOf(node, 'name').trim();
      const speaks = name !== '' && count.get(name) === 1 && !name.startsWith('@') && !/[\r\n]/.test(name) && !(name.includes('"') && /[「」]/.test(name));
      return [node, speaks ? name : `@${idOf(node) ?? ''}`];
    }),
  );
}

/** What an element is in the words of the text; null for what the text has no word for. */
export function stepKindOf(element: ModdleElement): StepKind | null {
  const kind = kindOf(element);
  switch (kind) {
    case null:
    case 'buttonChoice':
    case 'timeout':
    case 'note':
      return null;
    default:
      return kind;
  }
}

export const typeOfKind: Readonly<Record<StepKind, string>> = {
  start: 'bpmn:StartEvent',
  step: 'bpmn:UserTask',
  autoStep: 'bpmn:ServiceTask',
  subTicket: 'bpmn:CallActivity',
  end: 'bpmn:EndEvent',
  ruleChoice: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  inclusive: 'bpmn:InclusiveGateway',
  stage: 'bpmn:SubProcess',
};
