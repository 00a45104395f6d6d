import { conflictOf, refusalOf, type Conflict, type Finding } from '../../api/drafts';
import { ApiError } from '../../api/error';
import { withoutTokens } from '../../bpmn/tokens';
import type { LocalCopies } from './localCopies';

/**
 * Where the latest change is: with the server (saved), on its way there (unsaved, saving), in this browser because the
 * server cannot be reached (offline) or does not take it (refused), or in conflict with what somebody else saved.
 */
export type SaveState =
  | { kind: 'saved' | 'unsaved' | 'saving' }
  | { kind: 'offline'; kept: boolean }
  | { kind: 'refused'; kept: boolean; error: ApiError }
  | { kind: 'conflict'; kept: boolean; conflict: Conflict };

export type DraftKeeper = {
  subscribe: (changed: () => void) => () => void;
  state: () => SaveState;
  /** The server's revision that the next save builds on. */
  revision: () => number;
  /** The XML of that revision, as far as this page knows it: what it opened or saved last. */
  known: () => string;
  /** Something was drawn. */
  changed: () => void;
  /** Saves now what is not saved; resolves when the server has it or does not take it, with the state then. */
  flush: () => Promise<SaveState>;
  /** Saves over what somebody else saved. */
  overwrite: () => Promise<void>;
  /** The server's draft was opened anew: nothing is unsaved. */
  opened: (revision: number, xml?: string) => void;
  /** Tries again at once, because the network is back or somebody has signed in again. */
  retry: () => void;
  /** Stops the clock; what is not saved is kept in the browser. */
  close: () => void;
};

export type DraftKeeperOptions = {
  revision: number;
  /** Of that revision. */
  xml: string;
  write: () => Promise<string>;
  save: (revision: number, xml: string) => Promise<{ revision: number; diagnostics: Finding[] }>;
  /** What the server has. */
  reread: () => Promise<{ revision: number; xml: string }>;
  copies: LocalCopies;
  onFindings: (findings: Finding[]) => void;
};

/** A save waits for a pause in drawing, but not longer than the limit; both in milliseconds. */
const pause = 700;
const limit = 3_000;
const retries = [2_000, 5_000, 10_000, 30_000];

export function createDraftKeeper({ revision: first, xml: opened, write, save, reread, copies, onFindings }: DraftKeeperOptions): DraftKeeper {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved' };
  let revision = first;
  let known = opened;
  let changes = 0;
  let saved = 0;
  let waitingSince: number | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while the server cannot be reached: what is drawn then is kept here, however long the next try takes. */
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let closed = false;
  /** Sent without an answer: the server may have it. */
  let unanswered: string | null = null;

  function enter(next: SaveState) {
    state = next;
    listeners.forEach((listener) => { listener(); });
  }

  function schedule(delay: number) {
    clearTimeout(timer);
    if (!closed) {
      timer = setTimeout(() => void flush(), delay);
    }
  }

  function keepSoon() {
    keeping ??= setTimeout(() => {
      keeping = undefined;
      void keep();
    }, pause);
  }

  const keepHere = (xml: string) => copies.keep({ ...withoutTokens(xml, known), revision, at: Date.now() });

  async function keep(): Promise<void> {
    const xml = await write();
    if (state.kind === 'offline' && !closed) {
      enter({ kind: 'offline', kept: keepHere(xml) });
    }
  }

  function flush(): Promise<void> {
    running ??= run().finally(() => {
      running = null;
      if (changes !== saved && state.kind === 'unsaved') {
        schedule(pause);
      }
    });
    return running;
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    waitingSince = null;
    if (changes === saved || state.kind === 'conflict') {
      return;
    }
    const saving = changes;
    const xml = await write();
    const kept = keepHere(xml);
    enter({ kind: 'saving' });
    try {
      const answer = await save(revision, xml);
      revision = answer.revision;
      known = xml;
      unanswered = null;
      failures = 0;
      saved = saving;
      onFindings(answer.diagnostics);
      if (changes === saved) {
        copies.drop();
        enter({ kind: 'saved' });
      } else {
        enter({ kind: 'unsaved' });
      }
    } catch (error) {
      await notSaved(error, xml, kept);
    }
  }

  /** Whether the conflict is with our own save, whose answer was lost. */
  async function wasOurs(): Promise<boolean> {
    if (unanswered === null) {
      return false;
    }
    const theirs = await reread();
    if (theirs.xml !== unanswered) {
      return false;
    }
    unanswered = null;
    revision = theirs.revision;
    return true;
  }

  async function notSaved(error: unknown, xml: string, kept: boolean): Promise<void> {
    const conflict = conflictOf(error);
    if (conflict && (await wasOurs().catch(() => false))) {
      enter({ kind: 'unsaved' });
    } else if (conflict) {
      enter({ kind: 'conflict', kept, conflict });
    } else if (error instanceof ApiError && error.failure === 'status' && error.status < 500) {
      const findings = refusalOf(error);
      if (findings) {
        onFindings(findings);
      }
      enter({ kind: 'refused', kept, error });
    } else {
      unanswered = xml;
      enter({ kind: 'offline', kept });
      schedule(retries[Math.min(failures, retries.length - 1)] ?? limit);
      failures += 1;
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    state: () => state,
    revision: () => revision,
    known: () => known,
    changed: () => {
      changes += 1;
      if (state.kind === 'conflict') {
        return;
      }
      waitingSince ??= Date.now();
      if (state.kind !== 'offline' && state.kind !== 'saving') {
        enter({ kind: 'unsaved' });
      }
      if (state.kind === 'offline') {
        keepSoon();
      } else if (running === null) {
        schedule(Math.min(pause, Math.max(0, waitingSince + limit - Date.now())));
      }
    },
    flush: async () => {
      do {
        // A save under way may be of an older drawing.
        await running;
        await flush();
      } while (state.kind === 'unsaved' && changes !== saved);
      return state;
    },
    overwrite: async () => {
      if (state.kind === 'conflict') {
        revision = state.conflict.revision;
        enter({ kind: 'unsaved' });
        await flush();
      }
    },
    opened: (revisionThere, xml = known) => {
      revision = revisionThere;
      known = xml;
      saved = changes;
      failures = 0;
      clearTimeout(timer);
      copies.drop();
      enter({ kind: 'saved' });
    },
    retry: () => {
      if (state.kind === 'offline' || state.kind === 'refused') {
        failures = 0;
        schedule(0);
      }
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      clearTimeout(keeping);
      listeners.clear();
    },
  };
}
