import type { Create } from '../edit/change';
import { isoDuration, timerOf } from '../edit/flow';
import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { kindOf } from '../modules/kinds';
import type { TextArrow } from './flowText';
import type { Legs } from './legs';
import { refusals } from './words';

/** An arrow of the text between elements; button tells whether people press it, implied whether the name is not in the text. */
export type Wish = Omit<TextArrow, 'from' | 'to' | 'spot'> & { from: ModdleElement; to: ModdleElement; button: boolean; implied: boolean };

type Line = {
  from: ModdleElement;
  to: ModdleElement;
  name: string;
  condition: string;
  otherwise: boolean;
  button: boolean;
  /** The text gives no name: a former arrow keeps its own if it is one of these, or any. */
  implied: boolean | 'any';
};

type Material = { create: Create; fresh: (prefix: string) => string; legs: Legs; former: readonly ModdleElement[]; kept: ReadonlySet<ModdleElement> };

/** Lays arrows: with timeouts and rules of their own where they need them, and with the former ones as far as they fit. */
export class Wires {
  private readonly create: Create;
  private readonly nodes: ModdleElement[] = [];
  private readonly timers: ModdleElement[] = [];
  private readonly lines: Line[] = [];
  /** Former arrows and what they tied, before anything is changed. */
  private readonly left: { flow: ModdleElement; from: string | null; to: string | null; name: string }[];

  constructor(private readonly material: Material) {
    this.create = material.create;
    this.left = material.former
      .filter((each) => typeIs(each, 'bpmn:SequenceFlow'))
      .map((flow) => ({ flow, from: idOf(elementOf(flow, 'sourceRef')), to: idOf(elementOf(flow, 'targetRef')), name: textOf(flow, 'name') }));
  }

  lay(wishes: readonly Wish[]): { nodes: ModdleElement[]; timers: ModdleElement[]; flows: ModdleElement[] } {
    const done = new Set<Wish>();
    for (const wish of wishes) {
      if (done.has(wish)) {
        continue;
      }
      if (wish.seconds !== null) {
        this.timeout(wish, wish.seconds);
      } else if (wish.button) {
        const same = wishes.filter((each) => each.button && each.from === wish.from && each.name === wish.name);
        same.forEach((each) => done.add(each));
        this.button(same);
      } else {
        this.lines.push(wish);
      }
    }
    this.keepUnreadableTimeouts();
    return { nodes: this.nodes, timers: this.timers, flows: this.drawn() };
  }

  private button(wishes: readonly Wish[]): void {
    const [first] = wishes;
    if (!first) {
      return;
    }
    const from = this.exitOf(first.from);
    const ruled = wishes.some(({ condition, otherwise }) => condition !== '' || otherwise);
    if (!ruled) {
      [...new Set(wishes.map(({ to }) => to))].forEach((to) => { this.lines.push({ ...first, from, to }); });
      return;
    }
    const rule = this.ruleBehind(from, first.name);
    this.lines.push({ ...first, from, to: rule, condition: '', otherwise: false });
    for (const { to, condition } of wishes) {
      this.lines.push({ from: rule, to, name: '', condition, otherwise: condition === '', button: false, implied: false });
    }
  }

  /** The choice a step's buttons left until now, or the step. */
  private exitOf(step: ModdleElement): ModdleElement {
    const choice = this.material.legs.buttonsBehind(step);
    if (!choice) {
      return step;
    }
    if (!this.nodes.includes(choice)) {
      this.nodes.push(choice);
      this.lines.push({ from: step, to: choice, name: textOf(this.material.legs.leaving(step)[0], 'name'), condition: '', otherwise: false, button: false, implied: 'any' });
    }
    return choice;
  }

  private ruleBehind(from: ModdleElement, name: string): ModdleElement {
    const before = this.left.find((each) => each.from === idOf(from) && each.name === name);
    const target = before && elementOf(before.flow, 'targetRef');
    const rule = target && this.material.legs.hidden.has(target) && kindOf(target) === 'ruleChoice' ? target : this.newRule();
    this.nodes.push(rule);
    return rule;
  }

  private newRule(): ModdleElement {
    const choice = this.create('gavia:Choice', { kind: 'rule' });
    const extensionElements = this.create('bpmn:ExtensionElements', { values: [choice] });
    const rule = this.create('bpmn:ExclusiveGateway', { id: this.material.fresh('ExclusiveGateway'), extensionElements });
    choice.$parent = extensionElements;
    extensionElements.$parent = rule;
    return rule;
  }

  private timeout({ from, to, label }: Wish, seconds: number): void {
    const formerOnes = this.material.former.filter((each) => typeIs(each, 'bpmn:BoundaryEvent') && idOf(elementOf(each, 'attachedToRef')) === idOf(from) && !this.timers.includes(each));
    const leadsTo = (timer: ModdleElement) => this.left.some((each) => each.from === idOf(timer) && each.to === idOf(to));
    const timer = formerOnes.find(leadsTo) ?? formerOnes[0] ?? this.create('bpmn:BoundaryEvent', { id: this.material.fresh('BoundaryEvent'), name: label, cancelActivity: true });
    const definition = elementsOf(timer, 'eventDefinitions').find((each) => typeIs(each, 'bpmn:TimerEventDefinition')) ?? this.create('bpmn:TimerEventDefinition');
    if (timerOf(timer).seconds !== seconds) {
      const timeDuration = this.create('bpmn:FormalExpression', { body: isoDuration(seconds) });
      timeDuration.$parent = definition;
      definition.set('timeDuration', timeDuration);
      definition.$parent = timer;
      timer.set('eventDefinitions', [definition]);
    }
    timer.set('attachedToRef', from);
    this.timers.push(timer);
    this.lines.push({ from: timer, to, name: '', condition: '', otherwise: false, button: false, implied: 'any' });
  }

  /** The text cannot say them: nobody meant to remove them. */
  private keepUnreadableTimeouts(): void {
    for (const timer of this.material.former.filter((each) => typeIs(each, 'bpmn:BoundaryEvent') && !this.timers.includes(each))) {
      const host = elementOf(timer, 'attachedToRef');
      const to = elementOf(this.material.legs.leaving(timer)[0], 'targetRef');
      const { kept } = this.material;
      if (host && to && kept.has(host) && kept.has(to) && !((timerOf(timer).seconds ?? 0) > 0)) {
        this.timers.push(timer);
        this.lines.push({ from: timer, to, name: '', condition: '', otherwise: false, button: false, implied: 'any' });
      }
    }
  }

  /** The same ends and the same name first, then the same button led elsewhere, then the same ends. */
  private drawn(): ModdleElement[] {
    const flows = new Map<Line, ModdleElement>();
    const fits: ((line: Line, each: (typeof this.left)[number]) => boolean)[] = [
      (line, each) => each.from === idOf(line.from) && each.to === idOf(line.to) && isCalled(each.name, line),
      (line, each) => each.from === idOf(line.from) && each.name === line.name,
      (line, each) => each.from === idOf(line.from) && each.to === idOf(line.to),
    ];
    for (const fit of fits) {
      for (const line of this.lines) {
        const index = flows.has(line) ? -1 : this.left.findIndex((each) => fit(line, each));
        const [found] = index < 0 ? [] : this.left.splice(index, 1);
        if (found) {
          flows.set(line, found.flow);
        }
      }
    }
    const nodes = new Set(this.lines.flatMap(({ from, to }) => [from, to]));
    for (const node of nodes) {
      node.set('incoming', []);
      node.set('outgoing', []);
      if (typeIs(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
        node.set('default', undefined);
      }
    }
    return this.lines.map((line) => this.tied(flows.get(line) ?? this.newFlow(line), line));
  }

  private newFlow({ name, button }: Line): ModdleElement {
    const flow = this.create('bpmn:SequenceFlow', { id: this.material.fresh('Flow') });
    if (button && refusals.test(name)) {
      const extension = this.create('gavia:Button', { kind: 'refuse' });
      const holder = this.create('bpmn:ExtensionElements', { values: [extension] });
      extension.$parent = holder;
      holder.$parent = flow;
      flow.set('extensionElements', holder);
    }
    return flow;
  }

  private tied(flow: ModdleElement, line: Line): ModdleElement {
    const { from, to, name, condition, otherwise } = line;
    const isNew = elementOf(flow, 'sourceRef') === null;
    flow.set('sourceRef', from);
    flow.set('targetRef', to);
    if (isNew ? name !== '' : !isCalled(textOf(flow, 'name'), line)) {
      flow.set('name', name === '' ? undefined : name);
      this.forgetTranslations(flow);
    }
    if (condition === '') {
      flow.set('conditionExpression', undefined);
    } else if (textOf(elementOf(flow, 'conditionExpression'), 'body').replaceAll(/\s+/g, ' ').trim() !== condition) {
      const expression = this.create('bpmn:FormalExpression', { body: condition });
      expression.$parent = flow;
      flow.set('conditionExpression', expression);
    }
    elementsOf(from, 'outgoing').push(flow);
    elementsOf(to, 'incoming').push(flow);
    if (otherwise && typeIs(from, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
      from.set('default', flow);
    }
    return flow;
  }

  /** Translations of another name are none. */
  private forgetTranslations(flow: ModdleElement): void {
    const holder = elementOf(flow, 'extensionElements');
    const values = elementsOf(holder, 'values').filter(({ $type }) => $type !== 'gavia:Translation');
    if (holder && values.length < elementsOf(holder, 'values').length) {
      if (values.length === 0) {
        flow.set('extensionElements', undefined);
      } else {
        holder.set('values', values);
      }
    }
  }
}

function isCalled(name: string, { name: wanted, implied }: Line): boolean {
  return name === wanted || implied === 'any' || (implied && name === '');
}
