import './compare.css';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import { createReadOnlyCanvas, type Box } from '../viewer';
import type { Mark, Side } from './marks';

/** Two drawings side by side that are moved and zoomed together; nothing can be edited. */
export type CompareViewers = {
  /** Draws one side; rejects when it cannot be drawn. */
  show: (side: Side, xml: string) => Promise<void>;
  /** In place of the former marks of that side; what is not drawn is passed over. */
  mark: (side: Side, marks: ReadonlyMap<string, Mark>) => void;
  /** Shows one element on both sides, and brings it into sight. */
  choose: (elementId: string | null) => void;
  /** All of both drawings. */
  fit: () => void;
  zoomBy: (factor: number) => void;
  label: (side: Side, text: string) => void;
  destroy: () => void;
};

const sides: readonly Side[] = ['before', 'after'];
/** Around the drawings, in pixels of the drawing. */
const margin = 24;

export function createCompareViewers(containers: Readonly<Record<Side, HTMLElement>>, onChoose: (elementId: string) => void): CompareViewers {
  const drawings = { before: createReadOnlyCanvas(containers.before), after: createReadOnlyCanvas(containers.after) };
  const other = { before: drawings.after, after: drawings.before };
  let following = false;
  let marked: ReadonlySet<string> = new Set();

  for (const side of sides) {
    const { eventBus, canvas } = drawings[side];
    eventBus.on('canvas.viewbox.changed', () => {
      if (!following) {
        following = true;
        const { x, y, width, height } = canvas.viewbox();
        other[side].canvas.viewbox({ x, y, width, height });
        following = false;
      }
    });
    eventBus.on<{ element: ElementLike }>('element.click', ({ element }) => {
      const id = (element['businessObject'] as { id?: string } | undefined)?.id;
      if (id !== undefined && marked.has(id)) {
        onChoose(id);
      }
    });
  }
  const marksOn: Record<Side, ReadonlyMap<string, Mark>> = { before: new Map(), after: new Map() };
  const choose = { before: drawings.before.single('gavia-chosen'), after: drawings.after.single('gavia-chosen') };

  /** The box around what both sides show, in the pixels of the drawing. */
  function whole(): Box {
    const boxes = sides.map((side) => drawings[side].canvas.viewbox().inner).filter(({ width }) => width > 0);
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    return {
      x,
      y,
      width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
      height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
    };
  }

  return {
    show: (side, xml) => drawings[side].draw(xml),
    mark: (side, marks) => {
      marksOn[side].forEach((mark, id) => { drawings[side].mark(id, `gavia-${mark}`, false); });
      marks.forEach((mark, id) => { drawings[side].mark(id, `gavia-${mark}`, true); });
      marksOn[side] = marks;
      marked = new Set([...marksOn.before.keys(), ...marksOn.after.keys()]);
    },
    choose: (elementId) => {
      for (const side of sides) {
        const element = choose[side](elementId);
        if (element) {
          drawings[side].canvas.scrollToElement(element, 40);
        }
      }
    },
    fit: () => {
      const { canvas, fit } = drawings.after;
      const box = whole();
      if (Number.isFinite(box.width) && canvas.viewbox().outer.width > 0) {
        fit(box, margin);
      }
    },
    zoomBy: (factor) => {
      const { canvas, zoomTo } = drawings.after;
      zoomTo(canvas.zoom() * factor);
    },
    label: (side, text) => { drawings[side].label(text); },
    destroy: () => {
      following = true;
      sides.forEach((side) => { drawings[side].destroy(); });
    },
  };
}
