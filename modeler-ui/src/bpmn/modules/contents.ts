import type BpmnImporter from 'bpmn-js/lib/import/BpmnImporter';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { allElements } from '../edit/change';
import { elementOf, elementsOf, idOf, typeIs, type ModdleElement } from '../moddle';
import { drawnElements } from '../places';

const command = 'gavia.contents';

type Drawn = { element: Element; parent: Element; index: number };
/** A process' contents: in the file, in the file's drawing, and on the canvas (null before they were drawn once). */
type Contents = { flowElements: ModdleElement[]; artifacts: ModdleElement[]; planeElements: ModdleElement[]; drawn: Drawn[] | null };
type Context = { next: Contents; former?: Contents };

type Ids = { assigned: (id: string) => unknown; claim: (id: string, element: unknown) => void };

/**
 * Puts other contents into the process: all that is drawn, and nothing of the workflow's own settings. Undo brings the
 * former elements back, the same objects, so that undoing goes on before.
 */
export class ContentsSwap {
  static $inject = ['commandStack', 'canvas', 'bpmnImporter', 'moddle'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly canvas: Canvas,
    private readonly importer: BpmnImporter,
    private readonly moddle: { ids: Ids },
  ) {
    const enter = (context: Context) => {
      context.former ??= this.present();
      return this.become(context.next);
    };
    const back = ({ former, next }: Context) => {
      next.drawn ??= this.drawn();
      return former ? this.become(former) : [];
    };
    class Handler {
      execute(context: Context): Element[] { return enter(context); }
      revert(context: Context): Element[] { return back(context); }
    }
    commandStack.registerHandler(command, Handler as never);
  }

  /** Takes over what is in the file's process; every element of it has to be drawn in the file. */
  apply(definitions: ModdleElement): void {
    const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process'));
    if (process) {
      const next: Contents = {
        flowElements: elementsOf(process, 'flowElements'),
        artifacts: elementsOf(process, 'artifacts'),
        planeElements: drawnElements(definitions),
        drawn: null,
      };
      this.commandStack.execute(command, { next } satisfies Context);
    }
  }

  private root(): { shape: Element; process: ModdleElement; plane: ModdleElement } {
    const shape = this.canvas.getRootElement() as Element;
    return { shape, process: shape.businessObject as ModdleElement, plane: shape.di as ModdleElement };
  }

  private present(): Contents {
    const { process, plane } = this.root();
    return {
      flowElements: elementsOf(process, 'flowElements'),
      artifacts: elementsOf(process, 'artifacts'),
      planeElements: elementsOf(plane, 'planeElement'),
      drawn: this.drawn(),
    };
  }

  /** Everything on the canvas, parents before what is in them. */
  private drawn(): Drawn[] {
    // An arrow has none.
    const inside = (parent: Element) => (parent as { children?: Element[] }).children ?? [];
    const below = (parent: Element): Drawn[] =>
      inside(parent).flatMap((element, index) => [{ element, parent, index }, ...below(element)]);
    return below(this.root().shape);
  }

  private become(contents: Contents): Element[] {
    const { shape, process, plane } = this.root();
    for (const { element } of this.drawn().toReversed()) {
      if ('waypoints' in element) {
        this.canvas.removeConnection(element as never);
      } else {
        this.canvas.removeShape(element as never);
      }
    }
    const { flowElements, artifacts, planeElements } = contents;
    process.set('flowElements', flowElements);
    process.set('artifacts', artifacts);
    plane.set('planeElement', planeElements);
    [...flowElements, ...artifacts].forEach((each) => { each.$parent = process; });
    planeElements.forEach((each) => { each.$parent = plane; });
    if (contents.drawn) {
      this.putBack(contents.drawn);
    } else {
      this.claimIds(process);
      this.draw(process, shape, new Map(planeElements.map((each) => [elementOf(each, 'bpmnElement'), each])));
    }
    return this.drawn().map(({ element }) => element);
  }

  private putBack(drawn: readonly Drawn[]): void {
    for (const { element, parent, index } of drawn) {
      if ('waypoints' in element) {
        this.canvas.addConnection(element as never, parent as never, index);
      } else {
        this.canvas.addShape(element as never, parent as never, index);
      }
    }
  }

  /** Steps first, then what sits on them, then what leads from one to the other. */
  private draw(container: ModdleElement, parent: Element, drawnAs: ReadonlyMap<ModdleElement | null, ModdleElement>): void {
    const all = [...elementsOf(container, 'flowElements'), ...elementsOf(container, 'artifacts')];
    const rank = (element: ModdleElement) =>
      typeIs(element, 'bpmn:SequenceFlow', 'bpmn:Association') ? 2 : typeIs(element, 'bpmn:BoundaryEvent') ? 1 : 0;
    for (const element of all.toSorted((a, b) => rank(a) - rank(b))) {
      const di = drawnAs.get(element);
      if (di) {
        const shape = this.importer.add(element as never, di as never, parent as Shape) as unknown as Element;
        if (typeIs(element, 'bpmn:SubProcess')) {
          this.draw(element, shape, drawnAs);
        }
      }
    }
  }

  private claimIds(process: ModdleElement): void {
    for (const element of allElements(process)) {
      const id = idOf(element);
      if (id !== null && !this.moddle.ids.assigned(id)) {
        this.moddle.ids.claim(id, element);
      }
    }
  }
}

export const contentsModule = { __init__: ['contentsSwap'], contentsSwap: ['type', ContentsSwap] };
