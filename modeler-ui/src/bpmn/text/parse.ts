import { readBrackets } from './brackets';
import { isAnonymous, noSettings, type FlowText, type Spot, type StepKind, type StepSettings, type TextArrow, type TextError, type TextStep } from './flowText';
import { readLabel } from './labels';
import { scanLine, type Piece } from './scan';
import { isOneOf, kindWords } from './words';

const most = { lines: 2_000, steps: 500, name: 255 };

/**
 * Reads a flow that is written as text. A line is a chain of steps and arrows; a line that begins with an arrow leads on
 * from the last step of the line before that began with one. Never throws: what is wrong is told, and left out.
 *
 * @param stages names of stages that are drawn already: a text cannot make one
 */
export function parseFlow(text: string, stages: readonly string[] = []): FlowText {
  return new Reader(stages).read(text);
}

class Reader {
  private readonly steps = new Map<string, TextStep>();
  private readonly arrows: TextArrow[] = [];
  private readonly errors: TextError[] = [];
  /** The step that lines beginning with an arrow lead on from. */
  private head: string | null = null;

  constructor(private readonly stages: readonly string[]) {}

  read(text: string): FlowText {
    text.split(/\r\n|\r|\n/).slice(0, most.lines).forEach((line, index) => { this.line(scanLine(line, index + 1)); });
    this.finish();
    return { steps: [...this.steps.values()], arrows: this.arrows, errors: this.errors.sort((a, b) => a.line - b.line || a.column - b.column) };
  }

  private error(code: TextError['code'], spot: Spot, text = ''): void {
    if (this.errors.length < 50) {
      this.errors.push({ ...spot, code, values: { text } });
    }
  }

  private line(pieces: readonly Piece[]): void {
    const first = pieces[0];
    let from = first?.kind === 'arrow' ? this.head : null;
    let waiting: (Piece & { kind: 'arrow' }) | null = null;
    for (const piece of pieces) {
      if (piece.kind === 'error') {
        this.error(piece.code, piece.spot, piece.text);
        return;
      }
      if (piece.kind === 'arrow') {
        if (waiting || from === null) {
          this.error('nameMissing', piece.spot);
          return;
        }
        waiting = piece;
        continue;
      }
      const name = this.step(piece);
      if (name === null) {
        return;
      }
      if (from !== null && waiting) {
        this.arrows.push({ from, to: name, ...readLabel(waiting.label), spot: waiting.spot });
      }
      waiting = null;
      from = name;
    }
    if (waiting) {
      this.error('nameMissing', waiting.spot);
    }
    if (first?.kind === 'step' && from !== null) {
      this.head = from;
    }
  }

  private step({ name, brackets, spot }: Piece & { kind: 'step' }): string | null {
    if (name === '' || name === '@') {
      this.error('nameMissing', spot);
      return null;
    }
    if (name.length > most.name) {
      this.error('nameLong', spot, name.slice(0, 20));
      return null;
    }
    const settings = brackets ? readBrackets(brackets.text) : noSettings;
    if (brackets && 'unread' in settings) {
      this.error('who', { ...brackets.spot, column: brackets.spot.column + settings.from, length: Math.max(1, settings.unread.length) }, settings.unread);
      return null;
    }
    this.remember(name, settings as StepSettings, spot);
    return name;
  }

  /** The same name is the same step, wherever it stands; it may be explained in one place. */
  private remember(name: string, settings: StepSettings, spot: Spot): void {
    const former = this.steps.get(name);
    const kind = settings.kind ?? kindByName(name);
    if (!former) {
      if (this.steps.size >= most.steps) {
        this.error('tooMany', spot, most.steps.toString());
        return;
      }
      this.steps.set(name, { name, ...settings, kind, spot });
      return;
    }
    if (clash(former.kind, settings.kind) || clash(former.participant, settings.participant) || clash(former.distribution, settings.distribution)) {
      this.error('twoKinds', spot, name);
      return;
    }
    this.steps.set(name, {
      ...former,
      kind: former.kind ?? kind,
      participant: former.participant ?? settings.participant,
      distribution: former.distribution ?? settings.distribution,
      workflow: former.workflow ?? settings.workflow,
    });
  }

  private finish(): void {
    if (this.steps.size === 0 && this.errors.length === 0) {
      this.error('nothing', { line: 1, column: 1, length: 1 });
    }
    for (const { name, kind, spot } of this.steps.values()) {
      if (kind === 'stage' && !this.stages.includes(name)) {
        this.error('unknownStage', spot, name);
      }
    }
    this.checkArrows();
  }

  private checkArrows(): void {
    const kindOf = (name: string): StepKind => this.steps.get(name)?.kind ?? 'step';
    const taken = new Map<string, TextArrow>();
    for (const arrow of this.arrows) {
      const from = kindOf(arrow.from);
      const key = JSON.stringify([arrow.from, arrow.name, arrow.seconds, arrow.condition]);
      const other = taken.get(key);
      if (from === 'end') {
        this.error('fromEnd', arrow.spot, arrow.from);
      } else if (kindOf(arrow.to) === 'start') {
        this.error('toStart', arrow.spot, arrow.to);
      } else if (arrow.seconds !== null && !waits(from) && from !== 'stage') {
        this.error('timerFrom', arrow.spot, arrow.from);
      } else if ((arrow.condition !== '' || arrow.otherwise) && (from === 'start' || from === 'parallel')) {
        this.error('conditionHere', arrow.spot, arrow.from);
      } else if (other && (waits(from) || from === 'ruleChoice') && other.to !== arrow.to && (arrow.condition === '' || from === 'ruleChoice')) {
        this.error(arrow.otherwise || other.otherwise ? 'twoOtherwise' : 'sameButton', arrow.spot, arrow.name || arrow.from);
      } else {
        taken.set(key, arrow);
      }
    }
  }
}

/** People, machines and sub-tickets keep a ticket until a button is pressed, or time is up. */
export function waits(kind: StepKind): boolean {
  return kind === 'step' || kind === 'autoStep' || kind === 'subTicket';
}

function clash(former: unknown, next: unknown): boolean {
  return former !== null && next !== null && JSON.stringify(former) !== JSON.stringify(next);
}

/** What a name alone says: start and end are called so in either language. */
function kindByName(name: string): StepKind | null {
  return isAnonymous(name) ? null : isOneOf(name, kindWords.start) ? 'start' : isOneOf(name, kindWords.end) ? 'end' : null;
}
