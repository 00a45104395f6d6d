import type Canvas from 'diagram-js/lib/core/Canvas';

/** What is seen of a drawing. */
export type View = {
  /** All of the drawing beside the palette, never larger than original size. */
  fit: () => void;
  originalSize: () => void;
  zoomBy: (factor: number) => void;
};

const zoomRange = { min: 0.2, max: 4 };
/** Kept free when the drawing is fitted into the canvas, in pixels of the screen: the palette is on the left. */
const margin = { left: 120, right: 40, top: 40 };

export function createView(canvas: Canvas): View {
  function zoomTo(scale: number) {
    canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, scale)), 'auto' as never);
  }
  return {
    fit: () => {
      const { inner, outer } = canvas.viewbox();
      if (outer.width === 0) {
        return;
      }
      const free = { width: outer.width - margin.left - margin.right, height: outer.height - 2 * margin.top };
      const scale = Math.max(zoomRange.min, Math.min(1, free.width / inner.width, free.height / inner.height));
      canvas.viewbox({
        x: inner.x - (margin.left + Math.max(0, free.width - inner.width * scale) / 2) / scale,
        y: inner.y - (margin.top + Math.max(0, free.height - inner.height * scale) / 2) / scale,
        width: outer.width / scale,
        height: outer.height / scale,
      });
    },
    originalSize: () => { zoomTo(1); },
    zoomBy: (factor) => { zoomTo(canvas.zoom() * factor); },
  };
}
