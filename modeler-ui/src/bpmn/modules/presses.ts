import type EventBus from 'diagram-js/lib/core/EventBus';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike } from 'diagram-js/lib/model/Types';

type Ended = { originalEvent?: Event };
type Clicked = { element: ElementLike; originalEvent: MouseEvent; stopPropagation: () => void };

const first = 5_000;
const beforeSelecting = 1_100;

/**
 * What follows the pointer is put down when the button is pressed, and the click that comes when it is released means
 * nothing more. The library waits for that click for 400 ms only: whoever holds the button longer, or has a busy machine,
 * would find deselected what was just put down.
 */
function ignoreTheReleaseOf(eventBus: EventBus): void {
  eventBus.on<Ended>('drag.end', ({ originalEvent }) => {
    if (originalEvent?.type !== 'mousedown') {
      return;
    }
    const ignore = () => false;
    eventBus.once('element.click', first, ignore);
    const forget = () => { eventBus.off('element.click', ignore); };
    // The next press begins something else. This one is still on its way through the page.
    setTimeout(() => { document.addEventListener('mousedown', forget, { capture: true, once: true }); }, 0);
  });
}
ignoreTheReleaseOf.$inject = ['eventBus'];

/**
 * A click on what alone is selected leaves it selected. The library would deselect it: whoever comes back to a step from
 * a menu and clicks it once more would find its panel and its keys gone. With Shift it is still deselected.
 */
function keepSelected(eventBus: EventBus, selection: Selection): void {
  eventBus.on<Clicked>('element.click', beforeSelecting, (event) => {
    const [selected, ...others] = selection.get();
    if (selected === event.element && others.length === 0 && !event.originalEvent.shiftKey) {
      event.stopPropagation();
    }
  });
}
keepSelected.$inject = ['eventBus', 'selection'];

export const pressesModule = {
  __init__: ['ignoreTheReleaseOf', 'keepSelected'],
  ignoreTheReleaseOf: ['type', ignoreTheReleaseOf],
  keepSelected: ['type', keepSelected],
};
