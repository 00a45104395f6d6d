import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Create from 'diagram-js/lib/features/create/Create';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { ModdleElement } from '../moddle';
import type { Kind } from './kinds';

/** Makes shapes of the kinds, with the extension that says what they are for. */
export class Drawing {
  static $inject = ['create', 'autoPlace', 'elementFactory', 'bpmnFactory'];

  constructor(
    private readonly create: Create,
    private readonly autoPlace: AutoPlace,
    private readonly elementFactory: ElementFactory,
    private readonly bpmnFactory: BpmnFactory,
  ) {}

  /** Begins to draw: the shape follows the pointer until it is put down. */
  begin(event: Event, kind: Kind, source?: Element): void {
    this.create.start(event, this.shapesOf(kind) as never, (source ? { source } : {}) as never);
  }

  /** Puts a shape behind another one, connected. */
  append(source: Element, kind: Kind): void {
    this.autoPlace.append(source as never, this.shapeOf(kind) as never);
  }

  private shapesOf(kind: Kind): Shape | Shape[] {
    const shape = this.shapeOf(kind);
    return kind.name === 'stage'
      ? [shape, this.elementFactory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: shape } as never) as Shape]
      : shape;
  }

  /** A shape of the kind, not yet on the canvas. */
  shapeOf({ type, choice, eventDefinitionType, isExpanded }: Kind): Shape {
    const businessObject = this.bpmnFactory.create(type) as unknown as ModdleElement;
    if (choice) {
      businessObject.set('extensionElements', this.choice(choice, businessObject));
    }
    return this.elementFactory.createShape({
      type,
      businessObject,
      ...(eventDefinitionType && { eventDefinitionType }),
      ...(isExpanded && { isExpanded }),
    } as never) as Shape;
  }

  private choice(kind: string, parent: ModdleElement): ModdleElement {
    const value = this.bpmnFactory.create('gavia:Choice', { kind }) as unknown as ModdleElement;
    const extension = this.bpmnFactory.create('bpmn:ExtensionElements', { values: [value] }) as unknown as ModdleElement;
    value.$parent = extension;
    extension.$parent = parent;
    return extension;
  }
}

export const drawingModule = { drawing: ['type', Drawing] };
