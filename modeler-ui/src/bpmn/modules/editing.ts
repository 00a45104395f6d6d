import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Change } from '../edit/change';
import type { Mend } from '../edit/fixes';
import { idOf, typeIs, type ModdleElement } from '../moddle';

const command = 'gavia.edit';

/** What one step does: changes, then elements deleted, then an end event drawn behind another element. */
export type Step = Pick<Mend, 'changes' | 'removed' | 'end'>;

type AutoPlace = { append: (source: unknown, shape: unknown) => { incoming: unknown[] } };

/** Does all changes of a step through the command stack, so that one undo takes them back together. */
export class Editing {
  static $inject = ['commandStack', 'modeling', 'elementRegistry', 'canvas', 'autoPlace', 'elementFactory'];

  constructor(
    private readonly commandStack: CommandStack,
    modeling: Modeling,
    registry: ElementRegistry,
    canvas: Canvas,
    autoPlace: AutoPlace,
    factory: ElementFactory,
  ) {
    const drawn = (element: ModdleElement) => registry.get(idOf(element) ?? '') ?? (typeIs(element, 'bpmn:Process') ? canvas.getRootElement() : undefined);
    class Handler {
      preExecute({ changes, removed, end }: Step): void {
        for (const { element, part, properties } of changes) {
          const shape = drawn(element);
          if (shape && part) {
            modeling.updateModdleProperties(shape as never, part as never, properties);
          } else if (shape) {
            modeling.updateProperties(shape as never, properties);
          }
        }
        modeling.removeElements(removed.flatMap((id) => registry.get(id) ?? []) as never);
        const behind = end && registry.get(end.behind);
        if (behind) {
          const drawnEnd = autoPlace.append(behind, factory.createShape({ type: 'bpmn:EndEvent' }));
          modeling.updateProperties(drawnEnd as never, { name: end.name });
          drawnEnd.incoming.forEach((arrow) => { modeling.updateProperties(arrow as never, { name: end.arrow || undefined }); });
        }
      }
    }
    commandStack.registerHandler(command, Handler as never);
  }

  apply(changes: readonly Change[]): void {
    if (changes.length > 0) {
      this.step({ changes, removed: [], end: null });
    }
  }

  step(step: Step): void {
    this.commandStack.execute(command, step);
  }
}

export const editingModule = { __init__: ['editing'], editing: ['type', Editing] };
