import type { Draft } from '../../api/drafts';
import { withoutTokens, withTokens, type WithoutTokens } from '../../bpmn/tokens';

/** What this browser keeps of a draft until the server has it. */
export type LocalCopy = WithoutTokens & { revision: number; at: number };

export type LocalCopies = {
  /** False when the browser keeps nothing: storage is forbidden or full. */
  keep: (copy: LocalCopy) => boolean;
  read: () => LocalCopy | null;
  drop: () => void;
};

/** Copies of one person's draft of one workflow, in the browser's storage. Whoever else uses this browser can read them: they hold no tokens. */
export function localCopies(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, username: string, workflowId: number): LocalCopies {
  const key = `gavia.draft.${username}.${workflowId.toString()}`;
  return {
    keep: (copy) => {
      try {
        storage.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    read: () => {
      try {
        const copy = JSON.parse(storage.getItem(key) ?? 'null') as Partial<LocalCopy> | null;
        return typeof copy?.xml === 'string' && typeof copy.revision === 'number' && typeof copy.at === 'number'
          ? { xml: copy.xml, revision: copy.revision, at: copy.at, known: copy.known ?? [], lost: copy.lost ?? [] }
          : null;
      } catch {
        return null;
      }
    },
    drop: () => {
      try {
        storage.removeItem(key);
      } catch {
        // what cannot be written was never there
      }
    },
  };
}

/** The copy with the tokens that the server's draft has; null when it holds nothing that the draft does not. */
export function unsavedIn(copy: LocalCopy | null, { xml, revision }: Pick<Draft, 'xml' | 'revision'>): LocalCopy | null {
  const whole = copy && { ...copy, ...withTokens(copy, xml) };
  if (!copy || !whole || whole.xml === xml) {
    return null;
  }
  // The last save came to the server, although its answer did not come back: new tokens are there, too.
  const saved = revision !== copy.revision && copy.xml === withoutTokens(xml, '').xml;
  return saved ? null : whole;
}
