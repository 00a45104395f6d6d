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
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import { allElements, type Change, type Create, type Model } from './edit/change';
import gavia from './moddle/gavia.json';
import { elementsOf, idOf, typeIs, type ModdleElement } from './moddle';
import { copyByBrowser } from './copying';
import { showMarks, type Mark, type ShownMarks } from './marks';
import { clipboardModule, foreignModule, type CopyShelf } from './modules/clipboard';
import { contentsModule, type ContentsSwap } from './modules/contents';
import { detoursModule } from './modules/detours';
import { drawingModule } from './modules/drawing';
import { editingModule, type Editing, type Step } from './modules/editing';
import { extensionsModule } from './modules/extensions';
import { labelsModule } from './modules/labels';
import { lastingOrderModule } from './modules/lastingOrder';
import { menusModule } from './modules/menus';
import { paletteModule } from './modules/palette';
import { pressesModule } from './modules/presses';
import { placingModule, type Placing } from './modules/placing';
import { quietRootModule } from './modules/quietRoot';
import { structureModule, type Structure } from './modules/structure';
import { tellUnknownFields } from './modules/unknownFields';
import { translateModule, type CanvasWords } from './modules/words';
import { printable, rasterize } from './picture';
import { drawLike, placesOf } from './places';
import { createView, type View } from './view';

/** What changes while somebody draws; a new object whenever any of it does. */
export type Drawn = {
  /** Counts every change of the workflow, undo and redo included. */
  revision: number;
  /** Ids of the selected elements. */
  selected: readonly string[];
  canUndo: boolean;
  canRedo: boolean;
};

export type { Mark } from './marks';
export type { CopyShelf } from './modules/clipboard';
export type { Structure } from './modules/structure';

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** A workflow being drawn. Elements are named by their BPMN ids. */
export type DiagramModeler = View & {
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
  /** Draws steps and arrows without a pointer. */
  structure: Structure;
  /** Moves everything to where a file draws it, in one step; what the file does not draw stays. */
  place: (xml: string) => Promise<void>;
  /** Puts what a file says in place of all that is drawn, in one step, drawn as another file draws it; settings of the workflow stay. */
  replaceContents: (xml: string, laidOut: string) => Promise<void>;
  create: Create;
  /** Reads a file with this canvas' knowledge of our extension; nothing is drawn. */
  parse: (xml: string) => Promise<ModdleElement>;
  /** The other way round. */
  write: (definitions: ModdleElement) => Promise<string>;
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
  /** The keys of the canvas work from now on. */
  focus: () => void;
  /** The reader's language has changed: what words() gives is shown. */
  reword: () => void;
  destroy: () => void;
};

export type DiagramModelerOptions = {
  container: HTMLElement;
  words: CanvasWords;
  /** Keeps copies for other windows. */
  shelf: CopyShelf;
  /** Steps were pasted that name these fields, which the workflow does not have. */
  onUnknownFields: (keys: string[]) => void;
};

type Moddle = {
  fromXML: (xml: string) => Promise<{ rootElement: ModdleElement }>;
  toXML: (element: ModdleElement, options: { format: boolean }) => Promise<{ xml: string }>;
};

const fontFamily = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif';
const ownFill = 'gavia-own-fill';

export function createModeler({ container, words, shelf, onUnknownFields }: DiagramModelerOptions): DiagramModeler {
  const modeler = new Modeler({
    container,
    moddleExtensions: { gavia },
    additionalModules: [
      minimapModule,
      colourPicker,
      translateModule(words),
      detoursModule,
      drawingModule,
      paletteModule(words),
      menusModule(words),
      extensionsModule,
      editingModule,
      labelsModule,
      lastingOrderModule,
      pressesModule,
      quietRootModule,
      placingModule,
      contentsModule,
      structureModule,
      clipboardModule(shelf),
      foreignModule,
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

  const moddle = modeler.get<Moddle>('moddle');
  const view = createView(canvas);
  const stopCopying = copyByBrowser({ container, shelf, keyboard: modeler.get<Keyboard>('keyboard'), actions });
  tellUnknownFields(eventBus, () => model().process, onUnknownFields);

  const listeners = new Set<() => void>();
  let shownMarks: ShownMarks = new Map();
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
  eventBus.on('element.mousedown', 1_500, focusCanvas);

  // Nor does one on the palette or the buttons around a step: what it begins could not be left with Escape.
  const watched = new AbortController();
  for (const press of ['click', 'dragstart']) {
    container.addEventListener(press, focusCanvas, { capture: true, signal: watched.signal });
  }

  const resize = new ResizeObserver(() => { canvas.resized(); });
  resize.observe(container);

  function markOwnFill(element: ElementLike) {
    if (registry.get(element.id)) {
      const di = element['di'] as ModdleElement | undefined;
      const own = Boolean(di?.get('color:background-color') ?? di?.get('bioc:fill'));
      // Even taking away a mark that is not there makes the library draw the handles of an arrow. A mark is gone when
      // what was deleted is drawn anew.
      if (own !== registry.getGraphics(element.id)?.classList.contains(ownFill)) {
        (own ? canvas.addMarker : canvas.removeMarker).call(canvas, element as never, ownFill);
      }
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

  async function parse(xml: string): Promise<ModdleElement> {
    return (await moddle.fromXML(xml)).rootElement;
  }

  function canvasFocus() {
    (canvas as unknown as { focus: () => void }).focus();
  }

  /** Menus, names being written and the search keep the focus that they have. */
  function focusCanvas() {
    if (!container.contains(document.activeElement)) {
      canvasFocus();
    }
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
        view.fit();
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
      if (element && container.clientWidth > 0) {
        canvas.scrollToElement(element as never, 60);
      }
    },
    mark: (marks) => {
      shownMarks = showMarks({ overlays, registry, selection, root: canvas.getRootElement() }, marks, shownMarks);
    },
    undo: () => { commandStack.undo(); },
    redo: () => { commandStack.redo(); },
    // The click that asks for the search would close it again.
    find: () => { setTimeout(() => { actions.trigger('find', {}); }, 0); },
    align: (type) => { actions.trigger('alignElements', { type }); },
    distribute: (type) => { actions.trigger('distributeElements', { type }); },
    toggleMinimap: () => { minimap.toggle(); },
    ...view,
    focus: canvasFocus,
    reword: () => {
      eventBus.fire('i18n.changed');
      drawWords();
      // The context pad is worded when it opens.
      const picked = selection.get();
      selection.select([]);
      selection.select(picked);
    },
    structure: modeler.get<Structure>('structure'),
    place: async (xml) => { modeler.get<Placing>('placing').apply(placesOf(await parse(xml))); },
    create: (type, properties) => factory.create(type, properties) as unknown as ModdleElement,
    replaceContents: async (xml, laidOut) => {
      const definitions = await parse(xml);
      drawLike(definitions, await parse(laidOut));
      selection.select(null as never);
      modeler.get<ContentsSwap>('contentsSwap').apply(definitions);
      registry.getAll().forEach(markOwnFill);
      view.fit();
    },
    parse,
    write: async (definitions) => (await moddle.toXML(definitions, { format: true })).xml,
    destroy: () => {
      stopCopying();
      watched.abort();
      resize.disconnect();
      listeners.clear();
      modeler.destroy();
    },
  };
}

function semanticOf(element: ElementLike): ModdleElement | null {
  return (element['businessObject'] as ModdleElement | undefined) ?? null;
}
