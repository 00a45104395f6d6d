import { callOf } from '../edit/call';
import { participantOf, stateOf } from '../edit/state';
import { elementOf, elementsOf, idOf, textOf, typeIs, type ModdleElement } from '../moddle';
import { waitOf, waitText } from './duration';
import { Legs, type Leg } from './legs';
import { readLabel } from './labels';
import { nodesOf, stepKindOf, textNames } from './nodes';
import { waits } from './parse';
import { scanLine } from './scan';
import { distributionWords, isOneOf, kindWords, namedParticipants, otherwiseWords, plainParticipants, wordIn, type TextLanguage } from './words';

export type Wording = {
  language: TextLanguage;
  /** What a button is called when the text gives it no name. */
  button: string;
  /** What the end is called that is added where a text has none. */
  end: string;
};

/** The flow of a process as text. parseFlow reads it back; what it does not say is kept by {@link weave}. */
export function writeFlow(process: ModdleElement, wording: Wording): string {
  return new Writer(process, wording).text();
}

class Writer {
  private readonly legs: Legs;
  private readonly names: ReadonlyMap<ModdleElement, string>;
  private readonly nodes: ModdleElement[];
  private readonly written = new Set<ModdleElement>();
  private readonly lines: string[] = [];
  private readonly first: ModdleElement | null;

  constructor(process: ModdleElement, private readonly wording: Wording) {
    this.legs = new Legs(process);
    this.names = textNames(process);
    this.nodes = nodesOf(process).filter((node) => !this.legs.hidden.has(node)).sort((a, b) => this.rank(a) - this.rank(b));
    const start = this.nodes.find((node) => typeIs(node, 'bpmn:StartEvent'));
    this.first = start ? (this.legs.of(start)[0]?.to ?? null) : null;
  }

  text(): string {
    for (const node of this.nodes) {
      if (!this.written.has(node) && !this.isImplied(node)) {
        this.line(node);
      }
    }
    return `${this.lines.join('\n')}\n`;
  }

  private rank(node: ModdleElement): number {
    const kind = stepKindOf(node);
    return kind === 'start' ? -1 : kind === 'end' ? 1_000_000_000 : kind !== null && waits(kind) ? stateOf(node).order : 999_999_999;
  }

  /** A start that only begins, and an end that is called so: arrows say enough. */
  private isImplied(node: ModdleElement): boolean {
    const kind = stepKindOf(node);
    const name = this.names.get(node) ?? '';
    if (kind === 'start') {
      const [leg, ...others] = this.legs.of(node);
      return leg !== undefined && others.length === 0 && leg.name === '' && (name.startsWith('@') || isOneOf(name, kindWords.start)) && this.nodes.some((each) => each === leg.to && stepKindOf(each) === 'step');
    }
    return kind === 'end' && isOneOf(name, kindWords.end) && this.nodes.some((other) => this.legs.of(other).some(({ to }) => to === node));
  }

  /** A chain as long as it leads one way and to steps that were not written yet. */
  private line(begin: ModdleElement): void {
    let node = begin;
    let line = this.head(node);
    for (;;) {
      const legs = this.legs.of(node);
      const [leg] = legs;
      if (!leg || legs.length > 1) {
        this.lines.push(line, ...legs.map((each) => `  ${this.arrow(node, each)} ${this.called(each.to)}`));
        return;
      }
      const goesOn = !this.written.has(leg.to) && !this.isImplied(leg.to) && leg.seconds === null;
      line += ` ${this.arrow(node, leg)} ${goesOn ? this.head(leg.to) : this.called(leg.to)}`;
      if (!goesOn) {
        this.lines.push(line);
        return;
      }
      node = leg.to;
    }
  }

  private head(node: ModdleElement): string {
    this.written.add(node);
    const brackets = this.brackets(node);
    return brackets === '' ? this.called(node) : `${this.called(node)} (${brackets})`;
  }

  private called(node: ModdleElement): string {
    const name = this.names.get(node) ?? '@';
    const [piece, ...more] = scanLine(name, 1);
    const plain = more.length === 0 && piece?.kind === 'step' && piece.brackets === null && piece.name === name;
    return plain ? name : name.includes('"') ? `「${name}」` : `"${name}"`;
  }

  private arrow(from: ModdleElement, { name, condition, otherwise, seconds }: Leg): string {
    const { language, button } = this.wording;
    if (seconds !== null) {
      return `-${waitText(seconds, language)}->`;
    }
    const kind = stepKindOf(from);
    const unnamed = name === '' || (kind !== null && waits(kind) && name === button);
    const rule = otherwise ? wordIn(language, otherwiseWords) : condition.replaceAll(/\s+/g, ' ');
    const label = [unnamed ? '' : buttonText(name), rule].filter((part) => part !== '').join(' ');
    return label === '' ? '->' : `-${label}->`;
  }

  private brackets(node: ModdleElement): string {
    const { language } = this.wording;
    const kind = stepKindOf(node);
    const name = this.names.get(node) ?? '';
    const parts: string[] = [];
    const participant = kind === 'step' || kind === 'autoStep' ? this.participant(node) : '';
    if (kind === 'subTicket') {
      const { workflow } = callOf(node);
      parts.push(workflow === '' ? wordIn(language, kindWords.subTicket) : `${wordIn(language, namedParticipants['subTicket'])}: ${workflow}`);
    } else if (kind !== null && kind !== 'step' && !isSaidByName(kind, name) && !(kind === 'autoStep' && participant !== '')) {
      parts.push(wordIn(language, kindWords[kind]));
    }
    if (participant !== '') {
      parts.push(participant);
    }
    const { distribution } = kind === 'step' ? stateOf(node) : { distribution: 'accept' };
    if (distribution !== 'accept' && distributionWords[distribution]) {
      parts.push(wordIn(language, distributionWords[distribution]));
    }
    return parts.join('; ');
  }

  /** What the text says of who handles a step; the creator's own first step needs no word. */
  private participant(node: ModdleElement): string {
    const { language } = this.wording;
    const { type, value, url } = participantOf(node);
    if (type === 'nobody' || (node === this.first && type === 'variable' && value === 'creator')) {
      return '';
    }
    const plain = plainParticipants.find((each) => each.type === type && each.value === value);
    if (plain) {
      return wordIn(language, plain.words);
    }
    const words = namedParticipants[type === 'person' ? 'persons' : type];
    const operand = type === 'hook' || type === 'external' ? url : value.split(',').join(', ');
    return words && operand !== '' && !/[;；()（）\r\n]/.test(operand) ? `${wordIn(language, words)}: ${operand}` : '';
  }
}

function isSaidByName(kind: string, name: string): boolean {
  return (kind === 'start' && isOneOf(name, kindWords.start)) || (kind === 'end' && isOneOf(name, kindWords.end));
}

/** A button's name as it may stand between strokes. */
function buttonText(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim();
  const [piece, ...more] = scanLine(`-${line}->`, 1);
  const plain = more.length === 0 && piece?.kind === 'arrow' && readLabel(piece.label).name === line && waitOf(line) === null;
  return plain ? line : `"${line.replaceAll('"', '”')}"`;
}

/** Names of what cannot be said in the text and is kept beside it: stages' insides, notes, timeouts without a readable time. */
export function unsaidOf(process: ModdleElement): { stages: string[]; notes: number; timers: number } {
  const timers = elementsOf(process, 'flowElements').filter((element) => typeIs(element, 'bpmn:BoundaryEvent'));
  const legs = new Legs(process);
  const said = nodesOf(process).reduce((sum, node) => sum + legs.timersOn(node).length, 0);
  return {
    stages: nodesOf(process).filter((node) => stepKindOf(node) === 'stage').map((node) => textOf(node, 'name') || (idOf(node) ?? '')),
    notes: elementsOf(process, 'artifacts').filter((each) => typeIs(each, 'bpmn:TextAnnotation')).length,
    timers: timers.filter((timer) => elementOf(timer, 'attachedToRef') !== null).length - said,
  };
}
