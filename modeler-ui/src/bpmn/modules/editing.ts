import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Change } from '../edit/change';
import { idOf, typeIs, type ModdleElement } from '../moddle';

const command = 'gavia.edit';

type Context = { changes: readonly Change[] };

/** Does all changes of a step through the command stack, so that one undo takes them back together. */
export class Editing {
  static $inject = ['commandStack', 'modeling', 'elementRegistry', 'canvas'];

  constructor(
    private readonly commandStack: CommandStack,
    modeling: Modeling,
    registry: ElementRegistry,
    canvas: Canvas,
  ) {
    const drawn = (element: ModdleElement) => registry.get(idOf(element) ?? '') ?? (typeIs(element, 'bpmn:Process') ? canvas.getRootElement() : undefined);
    class Handler {
      preExecute({ changes }: Context): void {
        for (const { element, part, properties } of changes) {
          const shape = drawn(element);
          if (shape && part) {
            modeling.updateModdleProperties(shape as never, part as never, properties);
          } else if (shape) {
            modeling.updateProperties(shape as never, properties);
          }
        }
      }
    }
    commandStack.registerHandler(command, Handler as never);
  }

  apply(changes: readonly Change[]): void {
    if (changes.length > 0) {
      this.commandStack.execute(command, { changes });
    }
  }
}

export const editingModule = { __init__: ['editing'], editing: ['type', Editing] };
