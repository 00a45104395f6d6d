import type BpmnReplace from 'bpmn-js/lib/features/replace/BpmnReplace';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Connection, Element, Parent, Shape } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from '../moddle';
import type { Drawing } from './drawing';
import type { Editing } from './editing';
import { kindOf, kinds, type KindName } from './kinds';
import type { Change } from '../edit/change';

const command = 'gavia.together';
type Context = { work: () => void };

/**
 * Draws without a pointer: what the tables of steps and buttons do. Each call is one step for undo; new elements are
 * put where the canvas itself would append them.
 */
export class Structure {
  static $inject = ['commandStack', 'modeling', 'elementRegistry', 'canvas', 'eventBus', 'drawing', 'bpmnReplace', 'editing'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly registry: ElementRegistry,
    private readonly canvas: Canvas,
    private readonly eventBus: EventBus,
    private readonly drawing: Drawing,
    private readonly replacing: BpmnReplace,
    private readonly editing: Editing,
  ) {
    class Handler {
      preExecute({ work }: Context): void { work(); }
    }
    commandStack.registerHandler(command, Handler as never);
  }

  /** Several changes as one step; the answer is what the work answers. */
  together<T>(work: () => T): T {
    let answer: T | undefined;
    this.commandStack.execute(command, { work: () => { answer = work(); } } satisfies Context);
    return answer as T;
  }

  /** A new element where nothing leads to it yet. */
  add(kind: KindName, name: string): string {
    return this.together(() => {
      const { x, y, width, height } = this.canvas.viewbox();
      return this.create(kind, name, { x: x + width / 2, y: y + height / 2 }, this.canvas.getRootElement() as Parent);
    });
  }

  /** A new element that a new arrow leads to. */
  addAfter(sourceId: string, kind: KindName, name: string, arrow: string): string {
    return this.together(() => {
      const source = this.shape(this.exitOf(sourceId));
      const id = this.createBehind(source, kind, name);
      this.arrow(source, this.shape(id), arrow);
      return id;
    });
  }

  /** A new element in the middle of an arrow, which from now on leads to it; another one leads on. */
  addInto(flowId: string, kind: KindName, name: string, arrow: string): string {
    return this.together(() => {
      const flow = this.registry.get(flowId) as Connection;
      const target = flow.target as Shape;
      const id = this.createBehind(flow.source as Shape, kind, name);
      const created = this.shape(id);
      this.modeling.reconnectEnd(flow as never, created as never, middle(created) as never);
      if (kind !== 'end') {
        this.arrow(created, target, arrow);
      }
      return id;
    });
  }

  /** A new arrow; from a step whose buttons stand behind a choice, out of that choice. */
  connect(sourceId: string, targetId: string, name: string): string {
    return this.together(() => this.arrow(this.shape(this.exitOf(sourceId)), this.shape(targetId), name));
  }

  /** Leads an arrow somewhere else. */
  redirect(flowId: string, targetId: string): void {
    const target = this.shape(targetId);
    this.together(() => { this.modeling.reconnectEnd(this.registry.get(flowId) as never, target as never, middle(target) as never); });
  }

  /** A timeout on a step and where it leads; the changes it plans set how long it waits. */
  addTimeout(stepId: string, targetId: string, set: (timer: ModdleElement) => Change[]): string {
    return this.together(() => {
      const host = this.shape(stepId);
      const place = { x: host.x + host.width / 2 + 20 * ((host.attachers as unknown[] | undefined)?.length ?? 0), y: host.y + host.height };
      const timer = this.modeling.createShape(this.drawing.shapeOf(kind('timeout')) as never, place, host as never, { attach: true }) as unknown as Shape;
      this.editing.apply(set(timer.businessObject as ModdleElement));
      this.arrow(timer, this.shape(targetId), '');
      return timer.id;
    });
  }

  become(id: string, name: KindName): void {
    const { type, choice, isExpanded } = kind(name);
    const target = { type, choice, ...(isExpanded && { isExpanded }) };
    this.together(() => { this.replacing.replaceElement(this.shape(id) as never, target as never); });
  }

  remove(ids: readonly string[]): void {
    const elements = ids.flatMap((id) => this.registry.get(id) ?? []);
    this.together(() => { this.modeling.removeElements(elements as never); });
  }

  private shape(id: string): Shape {
    const shape = this.registry.get(id);
    if (!shape) {
      throw new Error(`There is no ${id}.`);
    }
    return shape as Shape;
  }

  private exitOf(id: string): string {
    const outgoing = (this.shape(id).outgoing as Connection[] | undefined) ?? [];
    const behind = outgoing.length === 1 ? outgoing[0]?.target : undefined;
    return behind && kindOf(behind.businessObject as ModdleElement) === 'buttonChoice' ? behind.id : id;
  }

  private createBehind(source: Shape, name: KindName, text: string): string {
    const shape = this.drawing.shapeOf(kind(name));
    const position = this.eventBus.fire('autoPlace', { source, shape }) as { x: number; y: number };
    return this.create(name, text, position, source.parent as Parent, shape);
  }

  private create(name: KindName, text: string, position: { x: number; y: number }, parent: Parent, shape = this.drawing.shapeOf(kind(name))): string {
    const created = this.modeling.createShape(shape as never, position, parent as never) as unknown as Shape;
    if (text !== '') {
      this.modeling.updateProperties(created as never, { name: text });
    }
    return created.id;
  }

  private arrow(source: Element, target: Element, name: string): string {
    const flow = this.modeling.connect(source as never, target as never, { type: 'bpmn:SequenceFlow' } as never) as unknown as Connection;
    if (name !== '') {
      this.modeling.updateProperties(flow as never, { name });
    }
    return flow.id;
  }
}

function kind(name: KindName) {
  const found = kinds.find((each) => each.name === name);
  if (!found) {
    throw new Error(`${name} cannot be drawn.`);
  }
  return found;
}

function middle({ x, y, width, height }: Shape): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export const structureModule = { structure: ['type', Structure], __init__: ['structure'] };
