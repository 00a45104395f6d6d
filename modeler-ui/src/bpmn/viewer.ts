import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';
import BaseViewer from 'bpmn-js/lib/BaseViewer';
import coreModule from 'bpmn-js/lib/core';
import drilldownModule from 'bpmn-js/lib/features/drilldown';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import interactionModule from 'diagram-js/lib/features/interaction-events';
import overlaysModule from 'diagram-js/lib/features/overlays';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import translateModule from 'diagram-js/lib/i18n/translate';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import keyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import moveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import zoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import type TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import { nameIn } from '../i18n/names';
import { readElements, type DiagramElements } from './elements';
import gavia from './moddle/gavia.json';
import { nameProperty, type ModdleElement } from './moddle';

export type { DiagramElement, DiagramElements } from './elements';

export type Count = {
  elementId: string;
  text: string;
  label: string;
  /** Classes in place of the usual one. */
  kind?: string;
  /** Whether it stands under the element. */
  below?: boolean;
  /** It is seen at any zoom, which takes time when there are many. */
  always?: boolean;
};

/** A class for an element, which may change the colours it is drawn in. */
export type Mark = { elementId: string; mark: string };

/** A drawn, read-only workflow. Elements are named by their BPMN ids. */
export type DiagramViewer = {
  /** Draws a BPMN file that has a layout, fitted into the container; rejects when it cannot be drawn. */
  show: (xml: string) => Promise<DiagramElements>;
  /** Names in another language; what is seen of the diagram stays. May be called before show(). */
  setLanguage: (language: string, labels: DiagramLabels) => void;
  /** Marks one element and brings it into sight if it is out of it, or into the middle; null for none. */
  select: (elementId: string | null, centred?: boolean) => void;
  /** Small numbers at the elements' corners, in place of the former ones. */
  setCounts: (counts: readonly Count[]) => void;
  /** In place of the former ones. */
  setMarks: (marks: readonly Mark[]) => void;
  fit: () => void;
  /** One pixel of the drawing per pixel of the screen. */
  originalSize: () => void;
  zoomBy: (factor: number) => void;
  destroy: () => void;
};

/** Words the viewer itself shows. */
export type DiagramLabels = { diagram: string; enterSubprocess: string };

export type DiagramViewerOptions = {
  container: HTMLElement;
  /** The reader clicked an element, or beside all of them. */
  onSelect: (elementId: string | null) => void;
};

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

const picked = 'gavia-picked';
const ownFill = 'gavia-own-fill';
const zoomRange = { min: 0.2, max: 4 };
/** At which names can be read. */
const readable = 0.75;
/** Around the drawing when it is fitted into the container, in pixels of the drawing. */
const margin = 24;

type Rect = { x: number; y: number; width: number; height: number };

export function createViewer({ container, onSelect }: DiagramViewerOptions): DiagramViewer {
  const viewer = new BaseViewer({
    container,
    modules,
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
  const eventBus = viewer.get<EventBus>('eventBus');
  const graphics = viewer.get<GraphicsFactory>('graphicsFactory');
  const overlays = viewer.get<Overlays>('overlays');
  const text = viewer.get<TextRenderer>('textRenderer');

  let elements: DiagramElements = new Map();
  let language = '';
  let words: DiagramLabels = { diagram: '', enterSubprocess: '' };
  let selected: string | null = null;
  let marks: readonly Mark[] = [];
  /** As drawn in the file, by the label's element id. */
  const labelBounds = new Map<string, Rect>();

  eventBus.on<{ element: ElementLike }>('element.click', ({ element }) => {
    const id = semanticOf(element)?.get('id');
    onSelect(typeof id === 'string' && elements.has(id) ? id : null);
  });

  const resize = new ResizeObserver(() => {
    canvas.resized();
  });
  resize.observe(container);

  function drawNames() {
    for (const element of registry.getAll()) {
      const semantic = semanticOf(element);
      const property = semantic && nameProperty(semantic);
      const known = elements.get(String(semantic?.get('id')));
      if (!semantic || !property || !known) {
        continue;
      }
      const name = nameIn(language, known) || undefined;
      semantic.set(property, name);
      const bounds = labelBounds.get(element.id);
      if (bounds) {
        // The drawn box is as narrow as the name it was drawn for.
        Object.assign(element, name === known.name || !name ? bounds : text.getExternalLabelBounds(bounds, name));
      }
    }
    registry.forEach((element, gfx) => {
      graphics.update('waypoints' in element ? 'connection' : 'shape', element as never, gfx);
    });
  }

  function drawWords() {
    const svg = container.querySelector('svg[data-element-id], .djs-container > svg');
    svg?.setAttribute('role', 'group');
    svg?.setAttribute('aria-label', words.diagram);
    for (const button of container.querySelectorAll('.bjs-drilldown')) {
      button.setAttribute('title', words.enterSubprocess);
    }
  }

  /** All of the drawing with a margin, never larger than original size. */
  function fit() {
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min(1, outer.width / (inner.width + 2 * margin), outer.height / (inner.height + 2 * margin));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({
      x: inner.x + inner.width / 2 - width / 2,
      y: inner.y + inner.height / 2 - height / 2,
      width,
      height,
    });
  }

  function zoomTo(scale: number) {
    canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, scale)), 'auto' as never);
  }

  return {
    show: async (xml) => {
      elements = new Map();
      selected = null;
      marks = [];
      labelBounds.clear();
      await viewer.importXML(xml);
      elements = readElements(viewer.getDefinitions() as unknown as ModdleElement);
      for (const element of registry.getAll()) {
        if (hasOwnFill(element)) {
          canvas.addMarker(element as never, ownFill);
        }
        if ('labelTarget' in element) {
          const { x, y, width, height } = element as ElementLike & Rect;
          labelBounds.set(element.id, { x, y, width, height });
        }
      }
      drawNames();
      drawWords();
      fit();
      return elements;
    },
    setLanguage: (nextLanguage, nextWords) => {
      language = nextLanguage;
      words = nextWords;
      drawNames();
      drawWords();
    },
    select: (elementId, centred) => {
      if (selected !== null && registry.get(selected)) {
        canvas.removeMarker(selected, picked);
      }
      selected = elementId;
      const element = elementId === null ? undefined : registry.get(elementId);
      if (elementId !== null && element) {
        canvas.addMarker(elementId, picked);
        if (centred) {
          zoomTo(Math.max(canvas.zoom(), readable));
        }
        const { outer } = canvas.viewbox();
        // No more room than a step needs.
        const [x, y] = centred ? [outer.width / 2 - 50, outer.height / 2 - 40] : [40, 40];
        canvas.scrollToElement(element as never, { left: x, right: x, top: y, bottom: y });
      }
    },
    setCounts: (counts) => {
      overlays.remove({ type: 'count' });
      for (const { elementId, text, label, kind = 'gavia-count', below, always } of counts) {
        if (registry.get(elementId)) {
          const badge = document.createElement('div');
          badge.className = kind;
          badge.textContent = text;
          badge.title = label;
          overlays.add(elementId, 'count', {
            position: below ? { bottom: 0, left: 0 } : { top: -11, right: 13 },
            html: badge,
            ...(always && { show: { minZoom: 0 }, scale: { min: 0.7 } }),
          });
        }
      }
    },
    setMarks: (next) => {
      for (const [list, change] of [[marks, 'removeMarker'], [next, 'addMarker']] as const) {
        for (const { elementId, mark } of list) {
          if (registry.get(elementId)) {
            canvas[change](elementId, mark);
          }
        }
      }
      marks = next;
    },
    fit,
    originalSize: () => {
      zoomTo(1);
    },
    zoomBy: (factor) => {
      zoomTo(canvas.zoom() * factor);
    },
    destroy: () => {
      resize.disconnect();
      viewer.destroy();
    },
  };
}

function semanticOf(element: ElementLike): ModdleElement | null {
  return (element['businessObject'] as ModdleElement | undefined) ?? null;
}

/** Whether the file itself colours the element: such a fill is light or dark whatever the theme is. */
function hasOwnFill(element: ElementLike): boolean {
  const di = element['di'] as ModdleElement | undefined;
  return Boolean(di?.get('color:background-color') ?? di?.get('bioc:fill'));
}
