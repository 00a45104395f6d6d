import type Canvas from 'diagram-js/lib/core/Canvas';

/** Nothing on the canvas itself looks different for these. */
const unseen: ReadonlySet<string> = new Set(['hover', 'drop-ok']);

/**
 * Keeps marks that say nothing off the canvas itself. The library's rules for them reach every element below, so that
 * moving a step over the arrows of a large workflow would have the browser style all of it anew with each of them.
 */
function quietRoot(canvas: Canvas): void {
  const mark = canvas.addMarker.bind(canvas);
  canvas.addMarker = (element, marker) => {
    if (!unseen.has(marker) || !canvas.getRootElements().includes(element as never)) {
      mark(element, marker);
    }
  };
}
quietRoot.$inject = ['canvas'];

export const quietRootModule = { __init__: ['quietRoot'], quietRoot: ['type', quietRoot] };
