import type { CopyShelf } from '../../bpmn/modeler';

/** What one person has copied, for all windows of this browser; for this window alone when the browser keeps nothing. */
export function copyShelf(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, username: string): CopyShelf {
  const key = `gavia.copied.${username}`;
  let here: string | null = null;
  return {
    put: (text) => {
      here = text;
      try {
        storage.setItem(key, text);
        here = null;
      } catch {
        // A shelf too small must not show what was copied before.
        try {
          storage.removeItem(key);
        } catch {
          // what cannot be written was never there
        }
      }
    },
    take: () => {
      try {
        return here ?? storage.getItem(key);
      } catch {
        return here;
      }
    },
  };
}
