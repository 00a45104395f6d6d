import type EventBus from 'diagram-js/lib/core/EventBus';

type Ended = { originalEvent?: Event };

const first = 5_000;

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

export const pressesModule = { __init__: ['ignoreTheReleaseOf'], ignoreTheReleaseOf: ['type', ignoreTheReleaseOf] };
