import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';
import BaseViewer from 'bpmn-js/lib/BaseViewer';
import coreModule from 'bpmn-js/lib/core';
import drilldownModule from 'bpmn-js/lib/features/drilldown';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Element } from 'diagram-js/lib/model/Types';
import interactionModule from 'diagram-js/lib/features/interaction-events';
import overlaysModule from 'diagram-js/lib/features/overlays';
import translateModule from 'diagram-js/lib/i18n/translate';
import keyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import moveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import zoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import gavia from './moddle/gavia.json';
import type { ModdleElement } from './moddle';

/** A canvas that shows a drawing, moves and zooms it, and changes nothing of it. */
export type ReadOnlyCanvas = {
  viewer: BaseViewer;
  canvas: Canvas;
  registry: ElementRegistry;
  eventBus: EventBus;
  /** Rejects when the file cannot be drawn. */
  draw: (xml: string) => Promise<void>;
  /** Sets or takes a mark; what is not drawn is passed over. */
  mark: (elementId: string, mark: string, set: boolean) => void;
  /** Gives a mark to one element at a time, null for none; answers the element when it is drawn. */
  single: (mark: string) => (elementId: string | null) => Element | null;
  /** What is read out for the whole drawing. */
  label: (text: string) => void;
  /** All of a box, never larger than original size, with a margin in pixels of the drawing. */
  fit: (box: Box, margin: number) => void;
  zoomTo: (scale: number) => void;
  destroy: () => void;
};

export type Box = { x: number; y: number; width: number; height: number };

/** What bpmn-js' NavigatedViewer is made of, without its selection: which element is picked is the page's to say. */
const modules = [
  coreModule,
  drilldownModule,
  interactionModule,
  overlaysModule,
  translateModule,
  keyboardMoveModule,
  moveCanvasModule,
  zoomScrollModule,
];

const ownFill = 'gavia-own-fill';
const zoomRange = { min: 0.2, max: 4 };

export function createReadOnlyCanvas(container: HTMLElement, more: readonly object[] = []): ReadOnlyCanvas {
  const viewer = new BaseViewer({
    container,
    modules: [...modules, ...(more as typeof modules)],
    moddleExtensions: { gavia },
    // The colours are custom properties: a change of theme redraws nothing.
    bpmnRenderer: {
      defaultFillColor: 'var(--gavia-diagram-fill)',
      defaultStrokeColor: 'var(--gavia-diagram-stroke)',
      defaultLabelColor: 'var(--gavia-diagram-label)',
    },
    textRenderer: {
      // Measured with the same fonts as drawn, so that wrapping is right for Chinese, too.
      defaultStyle: {
        fontFamily: '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif',
      },
    },
  });
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const resize = new ResizeObserver(() => {
    canvas.resized();
  });
  resize.observe(container);
  function mark(elementId: string, name: string, set: boolean) {
    if (registry.get(elementId)) {
      canvas[set ? 'addMarker' : 'removeMarker'](elementId, name);
    }
  }
  return {
    viewer,
    canvas,
    registry,
    eventBus: viewer.get<EventBus>('eventBus'),
    draw: async (xml) => {
      await viewer.importXML(xml);
      for (const element of registry.getAll()) {
        const di = element['di'] as ModdleElement | undefined;
        // Such a fill is light or dark whatever the theme is.
        if (di?.get('color:background-color') ?? di?.get('bioc:fill')) {
          canvas.addMarker(element as never, ownFill);
        }
      }
    },
    mark,
    single: (name) => {
      let marked = '';
      return (elementId) => {
        mark(marked, name, false);
        marked = elementId ?? '';
        mark(marked, name, true);
        return (registry.get(marked) as Element | undefined) ?? null;
      };
    },
    label: (text) => {
      const svg = container.querySelector('svg[data-element-id], .djs-container > svg');
      svg?.setAttribute('role', 'group');
      svg?.setAttribute('aria-label', text);
    },
    fit: (box, margin) => {
      const { outer } = canvas.viewbox();
      const scale = Math.min(1, outer.width / (box.width + 2 * margin), outer.height / (box.height + 2 * margin));
      const width = outer.width / scale;
      const height = outer.height / scale;
      canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
    },
    zoomTo: (scale) => {
      canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, scale)), 'auto' as never);
    },
    destroy: () => {
      resize.disconnect();
      viewer.destroy();
    },
  };
}
