import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import 'bpmn-js-color-picker/colors/color-picker.css';
import './viewer.css';
import './modeler.css';
import Modeler from 'bpmn-js/lib/Modeler';
import colourPicker from 'bpmn-js-color-picker';
import minimapModule from 'diagram-js-minimap';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import { allElements, type Change, type Model } from './edit/change';
import gavia from './moddle/gavia.json';
import { elementsOf, idOf, typeIs, type ModdleElement } from './moddle';
import { drawingModule } from './modules/drawing';
import { editingModule, type Editing, type Step } from './modules/editing';
import { extensionsModule } from './modules/extensions';
import { labelsModule } from './modules/labels';
import { menusModule } from './modules/menus';
import { paletteModule } from './modules/palette';
import { translateModule, type CanvasWords } from './modules/words';
import { printable, rasterize } from './picture';

/** What changes while somebody draws; a new object whenever any of it does. */
export type Drawn = {
  /** Counts every change of the workflow, undo and redo included. */
  revision: number;
  /** Ids of the selected elements. */
  selected: readonly string[];
  canUndo: boolean;
  canRedo: boolean;
};

/** A finding shown at its element. */
export type Mark = { elementId: string; severity: 'error' | 'warning' | 'info'; count: number; label: string };

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** A workflow being drawn. Elements are named by their BPMN ids. */
export type DiagramModeler = {
  /** Draws a BPMN file that has a layout in place of the former one; undo begins anew. Answers what could not be read. */
  open: (xml: string) => Promise<string[]>;
  xml: () => Promise<string>;
  svg: () => Promise<string>;
  png: () => Promise<Blob>;
  subscribe: (changed: () => void) => () => void;
  drawn: () => Drawn;
  /** Reads from the workflow as it is drawn now. */
  read: <T>(reading: (model: Model) => T) => T;
  /** Does what a plan asks for in one step. */
  edit: (plan: (model: Model) => Change[]) => void;
  /** Mends something in one step. */
  mend: (mend: Step) => void;
  select: (elementId: string | null) => void;
  mark: (marks: readonly Mark[]) => void;
  undo: () => void;
  redo: () => void;
  find: () => void;
  align: (alignment: Alignment) => void;
  distribute: (direction: 'horizontal' | 'vertical') => void;
  toggleMinimap: () => void;
  fit: () => void;
  originalSize: () => void;
  zoomBy: (factor: number) => void;
  /** The keys of the canvas work from now on. */
  focus: () => void;
  /** The reader's language has changed: what words() gives is shown. */
  reword: () => void;
  destroy: () => void;
};

export type DiagramModelerOptions = { container: HTMLElement; words: CanvasWords };

const fontFamily = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif';
const ownFill = 'gavia-own-fill';
const zoomRange = { min: 0.2, max: 4 };
/** Kept free when the drawing is fitted into the canvas, in pixels of the screen: the palette is on the left. */
const margin = { left: 120, right: 40, top: 40 };

export function createModeler({ container, words }: DiagramModelerOptions): DiagramModeler {
  const modeler = new Modeler({
    container,
    moddleExtensions: { gavia },
    additionalModules: [
      minimapModule,
      colourPicker,
      translateModule(words),
      drawingModule,
      paletteModule(words),
      menusModule(words),
      extensionsModule,
      editingModule,
      labelsModule,
    ] as never,
    bpmnRenderer: {
      defaultFillColor: 'var(--gavia-diagram-fill)',
      defaultStrokeColor: 'var(--gavia-diagram-stroke)',
      defaultLabelColor: 'var(--gavia-diagram-label)',
    },
    // Measured with the same fonts as drawn, so that wrapping is right for Chinese, too.
    textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
  });
  const canvas = modeler.get<Canvas>('canvas');
  const registry = modeler.get<ElementRegistry>('elementRegistry');
  const eventBus = modeler.get<EventBus>('eventBus');
  const commandStack = modeler.get<CommandStack>('commandStack');
  const selection = modeler.get<Selection>('selection');
  const overlays = modeler.get<Overlays>('overlays');
  const actions = modeler.get<EditorActions>('editorActions');
  const editing = modeler.get<Editing>('editing');
  const factory = modeler.get<BpmnFactory>('bpmnFactory');
  const minimap = modeler.get<{ toggle: () => void; isOpen: () => boolean }>('minimap');

  const listeners = new Set<() => void>();
  let drawn: Drawn = { revision: 0, selected: [], canUndo: false, canRedo: false };
  let opening = false;

  function tell(change: Partial<Drawn>) {
    drawn = { ...drawn, ...change };
    listeners.forEach((listener) => { listener(); });
  }

  eventBus.on('commandStack.changed', () => {
    if (!opening) {
      tell({ revision: drawn.revision + 1, canUndo: commandStack.canUndo(), canRedo: commandStack.canRedo() });
    }
  });
  eventBus.on('selection.changed', () => {
    const ids = selection.get().flatMap((element) => idOf(semanticOf(element)) ?? []);
    tell({ selected: [...new Set(ids)] });
  });
  eventBus.on<{ elements: ElementLike[] }>('elements.changed', ({ elements }) => { elements.forEach(markOwnFill); });

  // A press on the canvas does not move the focus by itself: keys would go on working elsewhere.
  eventBus.on('element.mousedown', 1_500, () => {
    if (!container.contains(document.activeElement)) {
      canvasFocus();
    }
  });

  const resize = new ResizeObserver(() => { canvas.resized(); });
  resize.observe(container);

  function markOwnFill(element: ElementLike) {
    if (registry.get(element.id)) {
      const di = element['di'] as ModdleElement | undefined;
      const own = Boolean(di?.get('color:background-color') ?? di?.get('bioc:fill'));
      (own ? canvas.addMarker : canvas.removeMarker).call(canvas, element as never, ownFill);
    }
  }

  function drawWords() {
    const svg = container.querySelector<SVGElement>('.djs-container > svg');
    svg?.setAttribute('role', 'group');
    svg?.setAttribute('aria-label', words('canvasLabel'));
    for (const entry of container.querySelectorAll('.djs-palette .entry[title], .djs-palette .entry[aria-label]')) {
      entry.setAttribute('role', 'button');
    }
  }

  function model(): Model {
    const definitions = modeler.getDefinitions() as unknown as ModdleElement;
    const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process'));
    if (!process) {
      throw new Error('The file has no process.');
    }
    return {
      process,
      find: (id) => allElements(process).find((element) => idOf(element) === id) ?? null,
      create: (type, properties) => factory.create(type, properties) as unknown as ModdleElement,
      planned: new Map(),
    };
  }

  function canvasFocus() {
    (canvas as unknown as { focus: () => void }).focus();
  }

  function zoomTo(scale: number) {
    canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, scale)), 'auto' as never);
  }

  /** All of the drawing beside the palette, never larger than original size. */
  function fit() {
    const { inner, outer } = canvas.viewbox();
    const free = { width: outer.width - margin.left - margin.right, height: outer.height - 2 * margin.top };
    const scale = Math.max(zoomRange.min, Math.min(1, free.width / inner.width, free.height / inner.height));
    canvas.viewbox({
      x: inner.x - (margin.left + Math.max(0, free.width - inner.width * scale) / 2) / scale,
      y: inner.y - (margin.top + Math.max(0, free.height - inner.height * scale) / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  async function svg() {
    return printable((await modeler.saveSVG()).svg);
  }

  return {
    open: async (xml) => {
      // What is selected or has the focus is left before it vanishes.
      selection.select(null as never);
      if (document.activeElement instanceof HTMLElement && container.contains(document.activeElement)) {
        document.activeElement.blur();
      }
      opening = true;
      try {
        const { warnings } = await modeler.importXML(xml);
        registry.getAll().forEach(markOwnFill);
        drawWords();
        fit();
        return warnings.map((warning) => ((warning as unknown as Error).message || String(warning)));
      } finally {
        opening = false;
        tell({ revision: drawn.revision + 1, selected: [], canUndo: false, canRedo: false });
      }
    },
    xml: async () => {
      const { xml } = await modeler.saveXML({ format: true });
      if (xml === undefined) {
        throw new Error('The workflow cannot be written.');
      }
      return xml;
    },
    svg,
    png: async () => rasterize(await svg()),
    subscribe: (changed) => {
      listeners.add(changed);
      return () => { listeners.delete(changed); };
    },
    drawn: () => drawn,
    read: (reading) => reading(model()),
    edit: (plan) => { editing.apply(plan(model())); },
    mend: (mend) => { editing.step(mend); },
    select: (elementId) => {
      const element = elementId === null ? undefined : registry.get(elementId);
      selection.select((element ?? null) as never);
      if (element) {
        canvas.scrollToElement(element as never, 60);
      }
    },
    mark: (marks) => {
      overlays.remove({ type: 'finding' });
      for (const { elementId, severity, count, label } of marks) {
        const element = registry.get(elementId);
        if (element && element !== canvas.getRootElement()) {
          const badge = document.createElement('div');
          badge.className = `gavia-finding gavia-finding-${severity}`;
          badge.textContent = count.toString();
          badge.title = label;
          badge.addEventListener('click', () => { selection.select(element as never); });
          overlays.add(elementId, 'finding', { position: markPlace(element), html: badge });
        }
      }
    },
    undo: () => { commandStack.undo(); },
    redo: () => { commandStack.redo(); },
    // The click that asks for the search would close it again.
    find: () => { setTimeout(() => { actions.trigger('find', {}); }, 0); },
    align: (type) => { actions.trigger('alignElements', { type }); },
    distribute: (type) => { actions.trigger('distributeElements', { type }); },
    toggleMinimap: () => { minimap.toggle(); },
    fit,
    originalSize: () => { zoomTo(1); },
    zoomBy: (factor) => { zoomTo(canvas.zoom() * factor); },
    focus: canvasFocus,
    reword: () => {
      eventBus.fire('i18n.changed');
      drawWords();
      // The context pad is worded when it opens.
      const picked = selection.get();
      selection.select([]);
      selection.select(picked);
    },
    destroy: () => {
      resize.disconnect();
      listeners.clear();
      modeler.destroy();
    },
  };
}

/** Corner of a shape; middle of an arrow, away from where its neighbours' names are. */
function markPlace(element: ElementLike): { top: number; left: number } {
  const waypoints = element['waypoints'] as { x: number; y: number }[] | undefined;
  if (!waypoints) {
    return { top: -10, left: -10 };
  }
  const half = Math.floor(waypoints.length / 2);
  const [a, b] = [waypoints[half - 1], waypoints[half]];
  const middle = (one?: number, other?: number) => ((one ?? 0) + (other ?? 0)) / 2;
  const least = (values: number[]) => Math.min(...values);
  return {
    top: middle(a?.y, b?.y) - least(waypoints.map(({ y }) => y)) - 10,
    left: middle(a?.x, b?.x) - least(waypoints.map(({ x }) => x)) - 10,
  };
}

function semanticOf(element: ElementLike): ModdleElement | null {
  return (element['businessObject'] as ModdleElement | undefined) ?? null;
}
