import type EventBus from 'diagram-js/lib/core/EventBus';
import { fieldsOf } from '../edit/fields';
import { isState, participantOf, permissionsOf } from '../edit/state';
import type { ModdleElement } from '../moddle';

type Created = { context: { elements?: { businessObject?: ModdleElement }[]; hints?: { createElementsBehavior?: boolean } } };

/** Tells after pasting which fields the pasted steps name that the workflow has not; what is set for them stays. */
export function tellUnknownFields(eventBus: EventBus, process: () => ModdleElement, tell: (keys: string[]) => void): void {
  eventBus.on<Created>('commandStack.elements.create.postExecuted', 500, ({ context }) => {
    // Only what is pasted comes with this hint.
    if (context.hints?.createElementsBehavior !== false) {
      return;
    }
    const known = new Set(fieldsOf(process()).map(({ key }) => key));
    const named = (context.elements ?? []).flatMap(({ businessObject }) => (businessObject && isState(businessObject) ? fieldsNamedBy(businessObject) : []));
    const unknown = [...new Set(named)].filter((key) => !known.has(key));
    if (unknown.length > 0) {
      tell(unknown);
    }
  });
}

function fieldsNamedBy(state: ModdleElement): string[] {
  const { type, value } = participantOf(state);
  return [...permissionsOf(state).map(({ field }) => field), ...(type === 'field' && value !== '' ? [value] : [])];
}
