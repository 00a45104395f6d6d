import './trial.css';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { ElementLike } from 'diagram-js/lib/model/Types';
import type { ModdleElement } from '../moddle';
import { createReadOnlyCanvas } from '../viewer';
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
const gone = 'trial-gone';
/** Around the drawing when it is fitted, in pixels of the drawing. */
const margin = 40;
const toggled = 'tokenSimulation.toggleMode';

export function createTrialCanvas({ container, label, words, onSelect }: {
  container: HTMLElement;
  label: string;
  words: TokenWords;
  onSelect: (elementId: string | null) => void;
}): TrialCanvas {
  const drawing = createReadOnlyCanvas(container, [tokensModule(words)]);
  const { viewer, canvas, registry, eventBus } = drawing;
  const overlays = viewer.get<Overlays>('overlays');
  const simulator = viewer.get<{ reset: () => void }>('simulator');
  const animation = viewer.get<{ setAnimationSpeed: (factor: number) => void }>('animation');

  const pick = drawing.single('gavia-picked');
  let running = false;
  let drawn: Way = { marks: new Map(), flows: [], numbers: [] };

  eventBus.on<{ element: ElementLike }>('element.click', ({ element }) => {
    onSelect(((element['businessObject'] as ModdleElement | undefined)?.get('id') as string | undefined) ?? null);
  });

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
    drawn.marks.forEach((mark, id) => { drawing.mark(id, `trial-${mark}`, true); });
    drawn.flows.forEach((id) => { drawing.mark(id, gone, true); });
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
    drawing.fit(canvas.viewbox().inner, margin);
  }

  return {
    show: async (xml) => {
      await drawing.draw(xml);
      drawing.label(label);
      fit();
      draw();
    },
    way: (way) => {
      drawn = way;
      draw();
    },
    select: (elementId) => {
      const element = pick(elementId);
      if (element) {
        canvas.scrollToElement(element, 40);
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
    zoomBy: (factor) => { drawing.zoomTo(canvas.zoom() * factor); },
    destroy: drawing.destroy,
  };
}
