import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../viewer.css';
import './trial.css';
import BaseViewer from 'bpmn-js/lib/BaseViewer';
import coreModule from 'bpmn-js/lib/core';
import drilldownModule from 'bpmn-js/lib/features/drilldown';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import interactionModule from 'diagram-js/lib/features/interaction-events';
import overlaysModule from 'diagram-js/lib/features/overlays';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import translateModule from 'diagram-js/lib/i18n/translate';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import keyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import moveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import zoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import gavia from '../moddle/gavia.json';
import type { ModdleElement } from '../moddle';
import { tokensModule, type TokenWords } from './tokens';

/** How far a way has come at an element. */
export type Mark = 'done' | 'current' | 'stuck';

/** The way of a ticket: marked elements, flows gone along, and the numbers of the steps at them. */
export type Way = {
  marks: ReadonlyMap<string, Mark>;
  flows: readonly string[];
  numbers: readonly { elementId: string; text: string; label: string }[];
};

/** A drawing that is tried and cannot be changed. Elements are named by their BPMN ids. */
export type TrialCanvas = {
  /** Draws a file that has a layout, fitted into the container. */
  show: (xml: string) => Promise<void>;
  /** Marks a way in place of the former one. */
  way: (way: Way) => void;
  select: (elementId: string | null) => void;
  /** Lets tokens run, or ends that and leaves no trace of them. */
  tokens: (running: boolean) => void;
  play: () => void;
  pause: () => void;
  /** Takes all tokens away. */
  reset: () => void;
  /** 1 is the usual speed. */
  speed: (factor: number) => void;
  fit: () => void;
  zoomBy: (factor: number) => void;
  destroy: () => void;
};

const marks: readonly Mark[] = ['done', 'current', 'stuck'];
const picked = 'gavia-picked';
const ownFill = 'gavia-own-fill';
const gone = 'trial-gone';
const zoomRange = { min: 0.2, max: 4 };
/** Around the drawing when it is fitted, in pixels of the drawing. */
const margin = 40;
const toggled = 'tokenSimulation.toggleMode';

export function createTrialCanvas({ container, label, words, onSelect }: {
  container: HTMLElement;
  label: string;
  words: TokenWords;
  onSelect: (elementId: string | null) => void;
}): TrialCanvas {
  const viewer = new BaseViewer({
    container,
    modules: [
      coreModule, drilldownModule, interactionModule, overlaysModule, translateModule, keyboardMoveModule, moveCanvasModule,
      zoomScrollModule, tokensModule(words) as never,
    ],
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
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const eventBus = viewer.get<EventBus>('eventBus');
  const overlays = viewer.get<Overlays>('overlays');
  const simulator = viewer.get<{ reset: () => void }>('simulator');
  const animation = viewer.get<{ setAnimationSpeed: (factor: number) => void }>('animation');

  let selected: string | null = null;
  let running = false;
  let drawn: Way = { marks: new Map(), flows: [], numbers: [] };

  eventBus.on<{ element: ElementLike }>('element.click', ({ element }) => {
    onSelect(((element['businessObject'] as ModdleElement | undefined)?.get('id') as string | undefined) ?? null);
  });
  const resize = new ResizeObserver(() => { canvas.resized(); });
  resize.observe(container);

  function wipe() {
    overlays.remove({ type: 'trial' });
    registry.forEach((element) => {
      [...marks, gone].forEach((mark) => { canvas.removeMarker(element as never, mark === gone ? gone : `trial-${mark}`); });
    });
  }

  function draw() {
    wipe();
    if (running) {
      return;
    }
    for (const [id, mark] of drawn.marks) {
      if (registry.get(id)) {
        canvas.addMarker(id, `trial-${mark}`);
      }
    }
    for (const id of drawn.flows) {
      if (registry.get(id)) {
        canvas.addMarker(id, gone);
      }
    }
    for (const { elementId, text, label: title } of drawn.numbers) {
      if (registry.get(elementId)) {
        const badge = document.createElement('div');
        badge.className = 'trial-number';
        badge.textContent = text;
        badge.title = title;
        overlays.add(elementId, 'trial', { position: { top: -12, left: -8 }, html: badge });
      }
    }
  }

  function reset() {
    simulator.reset();
    eventBus.fire('tokenSimulation.resetSimulation');
  }

  function fit() {
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min(1, outer.width / (inner.width + 2 * margin), outer.height / (inner.height + 2 * margin));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({ x: inner.x + inner.width / 2 - width / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
  }

  return {
    show: async (xml) => {
      await viewer.importXML(xml);
      for (const element of registry.getAll()) {
        const di = element['di'] as ModdleElement | undefined;
        if (di?.get('color:background-color') ?? di?.get('bioc:fill')) {
          canvas.addMarker(element as never, ownFill);
        }
      }
      const svg = container.querySelector('.djs-container > svg');
      svg?.setAttribute('role', 'group');
      svg?.setAttribute('aria-label', label);
      fit();
      draw();
    },
    way: (way) => {
      drawn = way;
      draw();
    },
    select: (elementId) => {
      if (selected !== null && registry.get(selected)) {
        canvas.removeMarker(selected, picked);
      }
      selected = elementId;
      const element = elementId === null ? undefined : registry.get(elementId);
      if (elementId !== null && element) {
        canvas.addMarker(elementId, picked);
        canvas.scrollToElement(element as never, 40);
      }
    },
    tokens: (active) => {
      if (active !== running) {
        running = active;
        if (!active) {
          reset();
        }
        container.classList.toggle('simulation', active);
        eventBus.fire(toggled, { active });
        draw();
      }
    },
    play: () => { eventBus.fire('tokenSimulation.playSimulation'); },
    pause: () => { eventBus.fire('tokenSimulation.pauseSimulation'); },
    reset,
    speed: (factor) => { animation.setAnimationSpeed(factor); },
    fit,
    zoomBy: (factor) => { canvas.zoom(Math.min(zoomRange.max, Math.max(zoomRange.min, canvas.zoom() * factor)), 'auto' as never); },
    destroy: () => {
      resize.disconnect();
      viewer.destroy();
    },
  };
}
