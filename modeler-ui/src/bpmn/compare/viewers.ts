import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../viewer.css';
import './compare.css';
import BaseViewer from 'bpmn-js/lib/BaseViewer';
import coreModule from 'bpmn-js/lib/core';
import drilldownModule from 'bpmn-js/lib/features/drilldown';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import interactionModule from 'diagram-js/lib/features/interaction-events';
import overlaysModule from 'diagram-js/lib/features/overlays';
import translateModule from 'diagram-js/lib/i18n/translate';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import keyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import moveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import zoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import gavia from '../moddle/gavia.json';
import type { Mark, Side } from './marks';

type Box = { x: number; y: number; width: number; height: number };

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
const chosen = 'gavia-chosen';
const zoomRange = { min: 0.2, max: 3 };
/** Around the drawings, in pixels of the drawing. */
const margin = 24;

export function createCompareViewers(containers: Readonly<Record<Side, HTMLElement>>, onChoose: (elementId: string) => void): CompareViewers {
  const drawings = { before: drawingIn(containers.before), after: drawingIn(containers.after) };
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
  let shown: string | null = null;

  /** The box around what both sides show, in the pixels of the drawing. */
  function whole(): Box {
    const boxes = sides.map((side) => drawings[side].canvas.viewbox().inner).filter(({ width }) => width > 0);
    const x = Math.min(...boxes.map((box) => box.x)) - margin;
    const y = Math.min(...boxes.map((box) => box.y)) - margin;
    return {
      x,
      y,
      width: Math.max(...boxes.map((box) => box.x + box.width)) + margin - x,
      height: Math.max(...boxes.map((box) => box.y + box.height)) + margin - y,
    };
  }

  return {
    show: async (side, xml) => {
      await drawings[side].viewer.importXML(xml);
    },
    mark: (side, marks) => {
      const { registry, canvas } = drawings[side];
      for (const [id, mark] of marksOn[side]) {
        if (registry.get(id)) {
          canvas.removeMarker(id, `gavia-${mark}`);
        }
      }
      for (const [id, mark] of marks) {
        if (registry.get(id)) {
          canvas.addMarker(id, `gavia-${mark}`);
        }
      }
      marksOn[side] = marks;
      marked = new Set([...marksOn.before.keys(), ...marksOn.after.keys()]);
    },
    choose: (elementId) => {
      for (const side of sides) {
        const { registry, canvas } = drawings[side];
        if (shown !== null && registry.get(shown)) {
          canvas.removeMarker(shown, chosen);
        }
        const element = elementId === null ? undefined : registry.get(elementId);
        if (elementId !== null && element) {
          canvas.addMarker(elementId, chosen);
          canvas.scrollToElement(element as never, 40);
        }
      }
      shown = elementId;
    },
    fit: () => {
      const { canvas } = drawings.after;
      const box = whole();
      const { outer } = canvas.viewbox();
      if (!Number.isFinite(box.width) || outer.width === 0) {
        return;
      }
      const scale = Math.min(1, outer.width / box.width, outer.height / box.height);
      const width = outer.width / scale;
      const height = outer.height / scale;
      canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
    },
    zoomBy: (factor) => {
      const { canvas } = drawings.after;
      canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, canvas.zoom() * factor)), 'auto' as never);
    },
    label: (side, text) => {
      const svg = containers[side].querySelector('svg[data-element-id], .djs-container > svg');
      svg?.setAttribute('role', 'group');
      svg?.setAttribute('aria-label', text);
    },
    destroy: () => {
      following = true;
      sides.forEach((side) => { drawings[side].destroy(); });
    },
  };
}

function drawingIn(container: HTMLElement) {
  const viewer = new BaseViewer({
    container,
    modules: [coreModule, drilldownModule, interactionModule, overlaysModule, translateModule, keyboardMoveModule, moveCanvasModule, zoomScrollModule],
    moddleExtensions: { gavia },
    bpmnRenderer: {
      defaultFillColor: 'var(--gavia-diagram-fill)',
      defaultStrokeColor: 'var(--gavia-diagram-stroke)',
      defaultLabelColor: 'var(--gavia-diagram-label)',
    },
    textRenderer: {
      defaultStyle: { fontFamily: '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif' },
    },
  });
  const canvas = viewer.get<Canvas>('canvas');
  const resize = new ResizeObserver(() => { canvas.resized(); });
  resize.observe(container);
  return {
    viewer,
    canvas,
    registry: viewer.get<ElementRegistry>('elementRegistry'),
    eventBus: viewer.get<EventBus>('eventBus'),
    destroy: () => {
      resize.disconnect();
      viewer.destroy();
    },
  };
}
