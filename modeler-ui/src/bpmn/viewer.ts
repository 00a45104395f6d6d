import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import type TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import { nameIn } from '../i18n/names';
import { readElements, type DiagramElements } from './elements';
import { nameProperty, type ModdleElement } from './moddle';
import { createReadOnlyCanvas, type Box } from './readOnly';

export type { DiagramElement, DiagramElements } from './elements';
// Other drawings that are not edited are made of it, too: taken from here it comes in one file with the viewer, which is smaller.
export { createReadOnlyCanvas, type Box } from './readOnly';

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

/** At which names can be read. */
const readable = 0.75;
/** Around the drawing when it is fitted into the container, in pixels of the drawing. */
const margin = 24;

export function createViewer({ container, onSelect }: DiagramViewerOptions): DiagramViewer {
  const drawing = createReadOnlyCanvas(container);
  const { viewer, canvas, registry, eventBus, zoomTo } = drawing;
  const graphics = viewer.get<GraphicsFactory>('graphicsFactory');
  const overlays = viewer.get<Overlays>('overlays');
  const text = viewer.get<TextRenderer>('textRenderer');

  const pick = drawing.single('gavia-picked');
  let elements: DiagramElements = new Map();
  let language = '';
  let words: DiagramLabels = { diagram: '', enterSubprocess: '' };
  let marks: readonly Mark[] = [];
  /** As drawn in the file, by the label's element id. */
  const labelBounds = new Map<string, Box>();

  eventBus.on<{ element: ElementLike }>('element.click', ({ element }) => {
    const id = semanticOf(element)?.get('id');
    onSelect(typeof id === 'string' && elements.has(id) ? id : null);
  });

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
        // The drawn box is as narrow as the name it was drawn for; what stands above its shape grows upwards.
        const box = name === known.name || !name ? bounds : text.getExternalLabelBounds(bounds, name);
        const above = (element as unknown as { labelTarget: Box }).labelTarget.y > bounds.y;
        Object.assign(element, box, above && { y: bounds.y + bounds.height - box.height });
      }
    }
    registry.forEach((element, gfx) => {
      graphics.update('waypoints' in element ? 'connection' : 'shape', element as never, gfx);
    });
  }

  function drawWords() {
    drawing.label(words.diagram);
    for (const button of container.querySelectorAll('.bjs-drilldown')) {
      button.setAttribute('title', words.enterSubprocess);
    }
  }

  function fit() {
    drawing.fit(canvas.viewbox().inner, margin);
  }

  return {
    show: async (xml) => {
      elements = new Map();
      marks = [];
      labelBounds.clear();
      await drawing.draw(xml);
      elements = readElements(viewer.getDefinitions() as unknown as ModdleElement);
      for (const element of registry.getAll()) {
        if ('labelTarget' in element) {
          const { x, y, width, height } = element as ElementLike & Box;
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
      const element = pick(elementId);
      if (element) {
        if (centred) {
          zoomTo(Math.max(canvas.zoom(), readable));
        }
        const { outer } = canvas.viewbox();
        // No more room than a step needs.
        const [x, y] = centred ? [outer.width / 2 - 50, outer.height / 2 - 40] : [40, 40];
        canvas.scrollToElement(element, { left: x, right: x, top: y, bottom: y });
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
      marks.forEach(({ elementId, mark }) => { drawing.mark(elementId, mark, false); });
      next.forEach(({ elementId, mark }) => { drawing.mark(elementId, mark, true); });
      marks = next;
    },
    fit,
    originalSize: () => {
      zoomTo(1);
    },
    zoomBy: (factor) => {
      zoomTo(canvas.zoom() * factor);
    },
    destroy: drawing.destroy,
  };
}

function semanticOf(element: ElementLike): ModdleElement | null {
  return (element['businessObject'] as ModdleElement | undefined) ?? null;
}
