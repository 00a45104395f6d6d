import { BpmnModdle } from 'bpmn-moddle';
import { allElements, type Change, type Model } from '../src/bpmn/edit/change';
import gavia from '../src/bpmn/moddle/gavia.json';
import { elementsOf, idOf, typeIs, type ModdleElement } from '../src/bpmn/moddle';

/** A workflow's XML in memory, changed and undone as the canvas does it, but without a canvas. */
export type Workbench = {
  process: ModdleElement;
  at: (id: string) => ModdleElement;
  /** Does one step; the answer takes it back. */
  edit: (plan: (model: Model) => Change[]) => () => void;
  xml: () => Promise<string>;
};

export async function workbench(xml: string): Promise<Workbench> {
  const moddle = new BpmnModdle({ gavia });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  if (warnings.length > 0) {
    throw new Error(warnings.map(({ message }) => message).join('\n'));
  }
  const process = elementsOf(rootElement as ModdleElement, 'rootElements').find((each) => typeIs(each, 'bpmn:Process'));
  if (!process) {
    throw new Error('The file has no process.');
  }
  const find = (id: string) => allElements(process).find((element) => idOf(element) === id) ?? null;
  return {
    process,
    at: (id) => {
      const found = find(id);
      if (!found) {
        throw new Error(`There is no ${id}.`);
      }
      return found;
    },
    edit: (plan) => {
      const create = (type: string, properties?: Record<string, unknown>) =>
        moddle.create(type, properties) as ModdleElement;
      const undo: (() => void)[] = [];
      for (const { element, part, properties } of plan({ process, find, create, planned: new Map() })) {
        for (const [name, value] of Object.entries(properties)) {
          const target = part ?? element;
          const former = target.get(name);
          undo.unshift(() => { target.set(name, former); });
          target.set(name, value);
        }
      }
      return () => { undo.forEach((step) => { step(); }); };
    },
    xml: async () => (await moddle.toXML(rootElement, { format: true })).xml,
  };
}
