import type { WithoutTokens } from '../../bpmn/tokens';

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
