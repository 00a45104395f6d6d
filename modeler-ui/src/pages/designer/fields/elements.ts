import { allElements, type Model } from '../../../bpmn/edit/change';
import { isState, stateOf } from '../../../bpmn/edit/state';
import { elementOf, idOf, typeIs, type ModdleElement } from '../../../bpmn/moddle';
import { kindOf } from '../../../bpmn/modules/kinds';
import { useRead } from '../context';
import { useElementName } from '../elementName';

export type Option = { value: string; label: string };

/** What the tables show. */
export type Elements = {
  /** States by their order, then whatever else arrows lead to. */
  nodes: ModdleElement[];
  arrows: ModdleElement[];
  nameOf: (element: ModdleElement | null) => string;
  /** What an arrow from an element may lead to: what is in the same place, and can be entered. */
  targetsOf: (source: ModdleElement | null) => Option[];
};

function read({ process }: Model) {
  const all = allElements(process);
  const rank = (element: ModdleElement) =>
    typeIs(element, 'bpmn:StartEvent') ? -1 : isState(element) ? stateOf(element).order : Number.MAX_SAFE_INTEGER;
  return {
    nodes: all.filter((element) => !typeIs(element, 'bpmn:SequenceFlow', 'bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:Group')).sort((a, b) => rank(a) - rank(b)),
    arrows: all.filter((element) => typeIs(element, 'bpmn:SequenceFlow')),
  };
}

export function useElements(): Elements {
  const nameOf = useElementName();
  const { nodes, arrows } = useRead(read);
  const byPlace = new Map<ModdleElement | undefined, Option[]>();
  return {
    nodes,
    arrows,
    nameOf: (element) => {
      const host = element && typeIs(element, 'bpmn:BoundaryEvent') ? elementOf(element, 'attachedToRef') : null;
      return host ? `${nameOf(host)}: ${nameOf(element)}` : nameOf(element);
    },
    targetsOf: (source) => {
      const place = source?.$parent;
      const known = byPlace.get(place);
      const options = known ?? nodes
        .filter((node) => node.$parent === place && !typeIs(node, 'bpmn:StartEvent', 'bpmn:BoundaryEvent'))
        .map((node) => ({ value: idOf(node) ?? '', label: nameOf(node) }));
      byPlace.set(place, options);
      return options;
    },
  };
}

/** Whether something may follow: everything but an end. */
export function leadsOn(element: ModdleElement): boolean {
  return !typeIs(element, 'bpmn:EndEvent') && kindOf(element) !== null;
}
