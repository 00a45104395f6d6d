import { conditionOf, defaultOf, timerOf } from '../edit/flow';
import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { kindOf } from '../modules/kinds';
import { flowsOf, nodesOf, stepKindOf } from './nodes';
import { waits } from './parse';

/** A way on from a step, as an arrow of the text says it. */
export type Leg = { to: ModdleElement; name: string; condition: string; otherwise: boolean; seconds: number | null };

/** Ways on from each element. Choices that only share out a step's buttons are no elements of the text. */
export class Legs {
  private readonly flows: readonly ModdleElement[];
  private readonly timers: readonly ModdleElement[];
  /** Choices that are said by the arrows of the step before them. */
  readonly hidden = new Set<ModdleElement>();

  constructor(process: ModdleElement) {
    this.flows = flowsOf(process);
    this.timers = elementsOf(process, 'flowElements').filter((element) => typeIs(element, 'bpmn:BoundaryEvent'));
    for (const node of nodesOf(process)) {
      const choice = this.buttonsBehind(node);
      if (choice) {
        this.hidden.add(choice);
      }
    }
    for (const node of nodesOf(process)) {
      if (this.isPlainRule(node)) {
        this.hidden.add(node);
      }
    }
  }

  of(node: ModdleElement): Leg[] {
    const kind = stepKindOf(node);
    const out = this.leaving(this.buttonsBehind(node) ?? node);
    const legs = kind !== null && waits(kind) ? out.flatMap((flow) => this.behindButton(flow)) : out.flatMap((flow) => this.leg(flow, node, textOf(flow, 'name')));
    return [...legs, ...this.timersOn(node)];
  }

  /** Timeouts on an element whose time can be written. */
  timersOn(node: ModdleElement): Leg[] {
    return this.timers
      .filter((timer) => elementOf(timer, 'attachedToRef') === node)
      .flatMap((timer) => {
        const { seconds } = timerOf(timer);
        const to = elementOf(this.leaving(timer)[0], 'targetRef');
        return to && seconds !== null && seconds > 0 ? [{ to, name: '', condition: '', otherwise: false, seconds }] : [];
      });
  }

  /** The choice that a step's buttons leave, when the step leads to nothing but it and nothing else does. */
  buttonsBehind(node: ModdleElement): ModdleElement | null {
    const kind = stepKindOf(node);
    const out = this.leaving(node);
    const choice = out.length === 1 ? elementOf(out[0], 'targetRef') : null;
    return kind !== null && waits(kind) && choice && kindOf(choice) === 'buttonChoice' && this.entering(choice).length === 1 ? choice : null;
  }

  leaving(node: ModdleElement): ModdleElement[] {
    return this.flows.filter((flow) => elementOf(flow, 'sourceRef') === node);
  }

  private entering(node: ModdleElement): ModdleElement[] {
    return this.flows.filter((flow) => elementOf(flow, 'targetRef') === node);
  }

  private leg(flow: ModdleElement, gateway: ModdleElement | null, name: string): Leg[] {
    const to = elementOf(flow, 'targetRef');
    const otherwise = gateway !== null && typeIs(gateway, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && defaultOf(gateway) === idOf(flow);
    return to ? [{ to, name, condition: conditionOf(flow), otherwise, seconds: null }] : [];
  }

  private behindButton(flow: ModdleElement): Leg[] {
    const rule = elementOf(flow, 'targetRef');
    const name = textOf(flow, 'name');
    return rule && this.hidden.has(rule) ? this.leaving(rule).flatMap((branch) => this.leg(branch, rule, name)) : this.leg(flow, null, name);
  }

  /** A rule without a name right behind one button: its branches can be said as arrows of the step. */
  private isPlainRule(node: ModdleElement): boolean {
    const [before, ...others] = this.entering(node);
    const source = elementOf(before, 'sourceRef');
    const kind = source && (stepKindOf(source) ?? (this.hidden.has(source) ? 'step' : null));
    const out = this.leaving(node);
    return (
      kindOf(node) === 'ruleChoice' &&
      textOf(node, 'name') === '' &&
      others.length === 0 &&
      kind !== null && kind !== undefined && waits(kind) &&
      out.length >= 2 &&
      out.every((flow) => textOf(flow, 'name') === '' && (conditionOf(flow) !== '' || defaultOf(node) === idOf(flow)))
    );
  }
}
