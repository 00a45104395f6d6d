import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ModdleElement } from '../moddle';

type Labelled = { di?: ModdleElement; labelTarget?: Labelled };
type Renaming = { context: { element: Labelled; formerLabel?: unknown } };

const late = 500;

/**
 * Takes the place of a name back out of the file when naming is undone. bpmn-js itself leaves it there: an arrow that was
 * named and un-named would differ from the one that was opened.
 */
class LabelPlaces extends CommandInterceptor {
  static override $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus);
    const di = ({ element }: Renaming['context']) => (element.labelTarget ?? element).di;
    this.preExecute('element.updateLabel', ({ context }: Renaming) => {
      context.formerLabel = di(context)?.get('label');
    });
    this.reverted('element.updateLabel', late, ({ context }: Renaming) => {
      di(context)?.set('label', context.formerLabel);
    });
  }
}

export const labelsModule = { __init__: ['labelPlaces'], labelPlaces: ['type', LabelPlaces] };
