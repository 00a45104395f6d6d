import { allElements, type Change, type Create, type Model } from '../edit/change';
import { setCall } from '../edit/call';
import { nobody, participantOf, setParticipant, setState, stateOf, statesOf, isState } from '../edit/state';
import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { mayStandOn } from '../modules/extensions';
import { drawnElements } from '../places';
import type { FlowText, StepKind, TextStep } from './flowText';
import { isAnonymous } from './flowText';
import { Legs } from './legs';
import { nodesOf, stepKindOf, textNames, typeOfKind } from './nodes';
import { waits } from './parse';
import { Wires, type Wish } from './wires';
import type { Wording } from './write';

/** What became of the former drawing. */
export type Woven = {
  /** Names of steps that were there before and are still, with all that is set for them. */
  kept: string[];
  /** Names of what the text does not name any more. */
  removed: string[];
  /** Whether an end had to be added. */
  ended: boolean;
};

/**
 * Makes a file's process what a text says. Steps of the same name stay the same elements, with their ids and everything the
 * text does not speak of; so do their buttons and timeouts. What is new has no place in the drawing yet.
 *
 * @param definitions of a file of its own: it is changed
 */
export function weave(definitions: ModdleElement, flow: FlowText, create: Create, wording: Wording): Woven {
  const process = elementsOf(definitions, 'rootElements').find((each) => typeIs(each, 'bpmn:Process'));
  if (!process) {
    throw new Error('The file has no process.');
  }
  return new Weaver(definitions, process, flow, create, wording).weave();
}

class Weaver {
  private readonly legs: Legs;
  private readonly former: ModdleElement[];
  private readonly byName: ReadonlyMap<string, ModdleElement>;
  private readonly formerNames: ReadonlyMap<ModdleElement, string>;
  private readonly ids: Set<string>;
  /** The elements of the text's steps, by name. */
  private readonly nodes = new Map<string, ModdleElement>();
  private readonly kinds = new Map<string, StepKind | null>();
  private readonly model: Model;
  private ended = false;

  constructor(
    private readonly definitions: ModdleElement,
    private readonly process: ModdleElement,
    private readonly flow: FlowText,
    private readonly create: Create,
    private readonly wording: Wording,
  ) {
    this.legs = new Legs(process);
    this.former = nodesOf(process);
    this.formerNames = textNames(process);
    this.byName = new Map([...this.formerNames].map(([node, name]) => [name, node]));
    this.ids = new Set([idOf(process) ?? '', ...allElements(process).flatMap((each) => idOf(each) ?? [])]);
    this.model = { process, find: () => null, create, planned: new Map() };
  }

  weave(): Woven {
    for (const step of this.flow.steps) {
      this.node(step);
    }
    const wishes = this.wishes();
    const wires = new Wires({ create: this.create, fresh: (prefix) => this.fresh(prefix), legs: this.legs, former: elementsOf(this.process, 'flowElements'), kept: new Set(this.nodes.values()) });
    for (const node of this.nodes.values()) {
      node.set('incoming', []);
      node.set('outgoing', []);
    }
    const made = wires.lay(wishes);
    const nodes = [...new Set([...this.nodes.values(), ...wishes.flatMap(({ from, to }) => [from, to]), ...made.nodes])];
    this.order(nodes);
    const elements = [...nodes.filter((node) => typeIs(node, 'bpmn:StartEvent')), ...nodes.filter((node) => !typeIs(node, 'bpmn:StartEvent')), ...made.timers, ...made.flows];
    elements.forEach((each) => { each.$parent = this.process; });
    this.process.set('flowElements', elements);
    this.keepNotes(elements);
    this.forgetDrawing();
    return {
      kept: this.former.filter((node) => elements.includes(node) && isState(node)).map((node) => textOf(node, 'name')),
      removed: this.former.filter((node) => !elements.some((each) => idOf(each) === idOf(node)) && !this.legs.hidden.has(node)).map((node) => this.formerNames.get(node) ?? ''),
      ended: this.ended,
    };
  }

  private fresh(prefix: string): string {
    let number = 1;
    while (this.ids.has(`${prefix}_${number.toString()}`)) {
      number += 1;
    }
    const id = `${prefix}_${number.toString()}`;
    this.ids.add(id);
    return id;
  }

  private apply(changes: readonly Change[]): void {
    for (const { element, part, properties } of changes) {
      for (const [name, value] of Object.entries(properties)) {
        (part ?? element).set(name, value);
      }
    }
  }

  private node(step: TextStep): void {
    const before = this.byName.get(step.name) ?? this.anyEvent(step);
    const kind = step.kind ?? (before ? stepKindOf(before) : 'step');
    const node = before && (kind === null || kind === stepKindOf(before)) ? before : this.made(kind ?? 'step', step.name, before);
    if (!isAnonymous(step.name) && textOf(node, 'name') !== step.name) {
      node.set('name', step.name);
    }
    if (step.participant) {
      const { type, value, url } = step.participant;
      const now = participantOf(node);
      // An address says nothing of its secret, which stays.
      const next = now.type === type && (type === 'hook' || type === 'external') ? { ...now, url } : { ...nobody, type, value, url };
      this.apply(setParticipant(this.model, node, next));
    }
    if (step.distribution !== null) {
      this.apply(setState(this.model, node, { distribution: step.distribution }));
    }
    if (step.workflow !== null) {
      this.apply(setCall(this.model, node, { workflow: step.workflow }));
    }
    this.nodes.set(step.name, node);
    this.kinds.set(step.name, kind);
  }

  /** The one start or end there is, whatever the text calls it. */
  private anyEvent({ kind }: TextStep): ModdleElement | undefined {
    const events = this.former.filter((node) => stepKindOf(node) === kind && !this.flow.steps.some(({ name }) => this.byName.get(name) === node));
    return kind === 'start' || (kind === 'end' && events.length === 1) ? events.find((event) => ![...this.nodes.values()].includes(event)) : undefined;
  }

  /** A new element; in place of one of another kind it takes over its id and what may stand on it. */
  private made(kind: StepKind, name: string, before: ModdleElement | undefined): ModdleElement {
    const node = this.create(typeOfKind[kind], { id: before ? idOf(before) : this.fresh(typeOfKind[kind].slice(5)) });
    if (!isAnonymous(name)) {
      node.set('name', name);
    }
    const extensions = before ? elementsOf(elementOf(before, 'extensionElements'), 'values').filter(({ $type }) => $type !== 'gavia:Choice' && mayStandOn($type, node)) : [];
    const values = kind === 'ruleChoice' ? [...extensions, this.create('gavia:Choice', { kind: 'rule' })] : extensions;
    if (values.length > 0) {
      const holder = this.create('bpmn:ExtensionElements', { values });
      values.forEach((value) => { value.$parent = holder; });
      holder.$parent = node;
      node.set('extensionElements', holder);
    }
    const documentation = before ? elementsOf(before, 'documentation') : [];
    if (documentation.length > 0) {
      node.set('documentation', documentation);
    }
    return node;
  }

  /** All arrows of the text, and those it leaves to be understood: from the start, and to the end. */
  private wishes(): Wish[] {
    const at = (name: string) => this.nodes.get(name) as ModdleElement;
    const wishes = this.flow.arrows
      .filter(({ from, to }) => this.nodes.has(from) && this.nodes.has(to))
      .map((arrow): Wish => {
        const kind = this.kinds.get(arrow.from) ?? null;
        const button = kind !== null && waits(kind) && arrow.seconds === null;
        return { ...arrow, from: at(arrow.from), to: at(arrow.to), name: button && arrow.name === '' ? this.wording.button : arrow.name, button, implied: button && arrow.name === '' };
      });
    return [...this.fromStart(), ...wishes, ...this.toEnd(wishes)];
  }

  private fromStart(): Wish[] {
    const [first] = this.flow.steps;
    const begin = this.flow.steps.find(({ name }) => this.kinds.get(name) !== 'start');
    if (!first || !begin || this.flow.steps.some(({ name }) => this.kinds.get(name) === 'start')) {
      return [];
    }
    const start = this.former.find((node) => typeIs(node, 'bpmn:StartEvent')) ?? this.made('start', '@', undefined);
    return [{ ...nothing, from: start, to: this.nodes.get(begin.name) as ModdleElement }];
  }

  /** Whoever has no way on leads to the end. */
  private toEnd(wishes: readonly Wish[]): Wish[] {
    const loose = this.flow.steps.filter(({ name }) => {
      const kind = this.kinds.get(name) ?? null;
      return kind !== null && waits(kind) && !wishes.some(({ from, seconds }) => from === this.nodes.get(name) && seconds === null);
    });
    if (loose.length === 0) {
      return [];
    }
    const named = this.flow.steps.find(({ name }) => this.kinds.get(name) === 'end');
    this.ended = !named;
    const end = (named && this.nodes.get(named.name)) ?? this.former.find((node) => typeIs(node, 'bpmn:EndEvent')) ?? this.made('end', this.wording.end, undefined);
    return loose.map(({ name }) => ({ ...nothing, from: this.nodes.get(name) as ModdleElement, to: end, name: this.wording.button, button: true, implied: true }));
  }

  /** New states come behind the others, ends behind those; the first step is its creator's. */
  private order(nodes: readonly ModdleElement[]): void {
    const known = new Set(statesOf(this.process).filter((state) => !typeIs(state, 'bpmn:EndEvent')));
    if (nodes.every((node) => !isState(node) || this.former.includes(node))) {
      return;
    }
    let last = Math.max(0, ...nodes.filter((node) => known.has(node)).map((node) => stateOf(node).order));
    for (const node of nodes) {
      if (isState(node) && stateOf(node).order === 0 && !this.former.includes(node)) {
        last += 10;
        this.apply(setState(this.model, node, { order: last }));
      }
    }
    for (const end of nodes.filter((node) => typeIs(node, 'bpmn:EndEvent') && this.former.includes(node) && stateOf(node).order < last)) {
      last += 10;
      this.apply(setState(this.model, end, { order: last }));
    }
    const first = this.flow.steps.find(({ name }) => this.kinds.get(name) === 'step');
    const node = first && this.nodes.get(first.name);
    if (node && participantOf(node).type === 'nobody' && !this.former.includes(node) && this.isFirst(node)) {
      this.apply(setParticipant(this.model, node, { ...nobody, type: 'variable', value: 'creator' }));
    }
  }

  private isFirst(node: ModdleElement): boolean {
    return elementsOf(node, 'incoming').some((flow) => elementOf(flow, 'sourceRef')?.$type === 'bpmn:StartEvent');
  }

  /** Notes stay as long as something they point at does, or when they never pointed at anything. */
  private keepNotes(elements: readonly ModdleElement[]): void {
    const artifacts = elementsOf(this.process, 'artifacts');
    const ends = (link: ModdleElement) => [elementOf(link, 'sourceRef'), elementOf(link, 'targetRef')];
    const stays = (end: ModdleElement | null) => end !== null && (elements.some((each) => idOf(each) === idOf(end)) || artifacts.includes(end));
    const links = artifacts.filter((each) => typeIs(each, 'bpmn:Association'));
    const kept = links.filter((link) => ends(link).every(stays));
    const notes = artifacts.filter((each) => !links.includes(each));
    const lost = notes.filter((note) => links.some((link) => ends(link).includes(note)) && !kept.some((link) => ends(link).includes(note)));
    // An element that became another kind is another object of the same id.
    for (const link of kept) {
      for (const side of ['sourceRef', 'targetRef'] as const) {
        const now = elements.find((each) => idOf(each) === idOf(elementOf(link, side)));
        if (now) {
          link.set(side, now);
        }
      }
    }
    this.process.set('artifacts', [...notes.filter((note) => !lost.includes(note)), ...kept]);
  }

  /** What is still there keeps its colours; its place is for the layout to say. */
  private forgetDrawing(): void {
    const plane = elementOf(elementsOf(this.definitions, 'diagrams')[0], 'plane');
    const present = new Map(allElements(this.process).map((each) => [idOf(each), each]));
    const kept = drawnElements(this.definitions).filter((drawn) => {
      const now = present.get(idOf(elementOf(drawn, 'bpmnElement')));
      if (now) {
        drawn.set('bpmnElement', now);
      }
      return now !== undefined;
    });
    plane?.set('planeElement', kept);
  }
}

const nothing: Omit<Wish, 'from' | 'to'> = { name: '', condition: '', otherwise: false, seconds: null, label: '', button: false, implied: true };
