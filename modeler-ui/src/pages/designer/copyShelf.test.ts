import { describe, expect, it } from 'vitest';
import { copyShelf } from './copyShelf';

function storage(full = false) {
  const values = new Map<string, string>([['gavia.copied.kim', 'old']]);
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) {
        throw new Error('full');
      }
      values.set(key, value);
    },
    removeItem: (key: string) => { values.delete(key); },
  };
}

describe('what is copied', () => {
  it('is there for every window of the same person', () => {
    const place = storage();
    copyShelf(place, 'kim').put('new');
    expect(copyShelf(place, 'kim').take()).toBe('new');
    expect(copyShelf(place, 'lee').take()).toBeNull();
  });

  it('stays in this window when the browser keeps nothing, and hides what was kept before', () => {
    const place = storage(true);
    const shelf = copyShelf(place, 'kim');
    shelf.put('new');
    expect(shelf.take()).toBe('new');
    expect(copyShelf(place, 'kim').take()).toBeNull();
  });
});
