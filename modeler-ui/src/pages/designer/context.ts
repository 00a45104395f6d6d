import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DiagramModeler, Drawn } from '../../bpmn/modeler';
import type { Change, Model } from '../../bpmn/edit/change';

export const ModelerContext = createContext<DiagramModeler | null>(null);

export function useModeler(): DiagramModeler {
  const modeler = useContext(ModelerContext);
  if (!modeler) {
    throw new Error('Nothing is drawn here.');
  }
  return modeler;
}

export function useDrawn(modeler: DiagramModeler): Drawn {
  return useSyncExternalStore(modeler.subscribe, modeler.drawn);
}

/** Reads from the workflow, again after every change of it. */
export function useRead<T>(reading: (model: Model) => T): T {
  const modeler = useModeler();
  useDrawn(modeler);
  return modeler.read(reading);
}

/** Does one step. */
export function useEdit(): (plan: (model: Model) => Change[]) => void {
  return useModeler().edit;
}
