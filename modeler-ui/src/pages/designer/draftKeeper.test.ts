import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/error';
import { createDraftKeeper, type DraftKeeper } from './draftKeeper';
import { localCopies } from './localCopies';

type Save = { revision: number; xml: string };

/** A server that takes what it is told to take, a canvas and a browser's storage. */
function desk(outcomes: (number | ApiError)[] = [], theirs = { revision: 9, xml: '<theirs/>' }) {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => { stored.set(key, value); },
    removeItem: (key: string) => { stored.delete(key); },
  };
  const saves: Save[] = [];
  const copies = localCopies(storage, 'kim', 1);
  let drawing = '<a/>';
  const keeper = createDraftKeeper({
    revision: 5,
    xml: '<a/>',
    write: () => Promise.resolve(drawing),
    save: (revision, xml) => {
      saves.push({ revision, xml });
      const outcome = outcomes.shift() ?? revision + 1;
      return typeof outcome === 'number'
        ? Promise.resolve({ revision: outcome, diagnostics: [] })
        : Promise.reject(outcome);
    },
    reread: () => Promise.resolve(theirs),
    copies,
    onFindings: () => undefined,
  });
  const draw = (xml: string) => {
    drawing = xml;
    keeper.changed();
  };
  return { keeper, saves, copies, draw, storage };
}

const unreachable = () => new ApiError('network', 0, '');
const faster = () =>
  new ApiError('status', 409, '', { modified_by: 'lee', modified_at: '2026-11-20T10:00:00Z', revision: 9 });

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const kindOf = (keeper: DraftKeeper) => keeper.state().kind;

describe('a draft', () => {
  it('is saved after a pause, on the revision it builds on', async () => {
    const { keeper, saves, draw, copies } = desk();
    draw('<b/>');
    draw('<c/>');
    expect(kindOf(keeper)).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(699);
    expect(saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves).toEqual([{ revision: 5, xml: '<c/>' }]);
    expect(kindOf(keeper)).toBe('saved');
    expect(keeper.revision()).toBe(6);
    expect(keeper.known()).toBe('<c/>');
    expect(copies.read()).toBeNull();
  });

  it('is saved within three seconds however busily it is drawn', async () => {
    const { saves, draw } = desk();
    for (let step = 0; step < 8; step += 1) {
      draw(`<s${step.toString()}/>`);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(saves).toHaveLength(1);
  });

  it('is kept in the browser while the server cannot be reached, and saved once it can', async () => {
    const { keeper, saves, draw, copies } = desk([unreachable(), unreachable()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state()).toEqual({ kind: 'offline', kept: true });
    expect(copies.read()).toMatchObject({ xml: '<b/>', revision: 5 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kindOf(keeper)).toBe('offline');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kindOf(keeper)).toBe('saved');
    expect(saves).toHaveLength(3);
    expect(copies.read()).toBeNull();
  });

  it('is kept in the browser without the tokens in it', async () => {
    const { draw, copies, storage } = desk([unreachable()]);
    draw('<task id="T" name="Build"><hook token="secret"/></task>');
    await vi.advanceTimersByTimeAsync(700);
    expect(storage.getItem('gavia.draft.kim.1')).not.toContain('secret');
    expect(copies.read()).toMatchObject({ xml: '<task id="T" name="Build"><hook token=""/></task>', known: [], lost: ['Build'] });
  });

  it('drawn on while the server cannot be reached is kept in the browser within a second', async () => {
    const { draw, copies, saves } = desk([unreachable(), unreachable(), unreachable()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700 + 2_000);
    expect(saves).toHaveLength(2);
    draw('<c/>');
    draw('<d/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(copies.read()?.xml).toBe('<d/>');
    expect(saves).toHaveLength(2);
  });

  it('is saved at once when the network is back', async () => {
    const { keeper, draw } = desk([unreachable()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    keeper.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(kindOf(keeper)).toBe('saved');
  });

  it('is not saved over that of somebody faster, until told to', async () => {
    const { keeper, saves, draw, copies } = desk([faster()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state()).toMatchObject({ kind: 'conflict', conflict: { modified_by: 'lee', revision: 9 } });
    draw('<c/>');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    expect(copies.read()?.xml).toBe('<b/>');
    await keeper.overwrite();
    expect(saves[1]).toEqual({ revision: 9, xml: '<c/>' });
    expect(kindOf(keeper)).toBe('saved');
  });

  it('whose saving was done although no answer came is not in conflict with itself', async () => {
    const { keeper, saves, draw } = desk([unreachable(), faster()], { revision: 6, xml: '<b/>' });
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(kindOf(keeper)).toBe('offline');
    draw('<c/>');
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.advanceTimersByTimeAsync(700);
    expect(kindOf(keeper)).toBe('saved');
    expect(saves).toEqual([{ revision: 5, xml: '<b/>' }, { revision: 5, xml: '<c/>' }, { revision: 6, xml: '<c/>' }]);
  });

  it('is in conflict with somebody else although no answer came before', async () => {
    const { keeper, draw } = desk([unreachable(), faster()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kindOf(keeper)).toBe('conflict');
  });

  it('is given up for the one of somebody faster when that is opened', async () => {
    const { keeper, saves, draw, copies } = desk([faster()]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    keeper.opened(9);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kindOf(keeper)).toBe('saved');
    expect(saves).toHaveLength(1);
    expect(copies.read()).toBeNull();
  });

  it('that the server refuses is kept and tried again with the next change', async () => {
    const { keeper, saves, draw, copies } = desk([new ApiError('status', 401, '')]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(kindOf(keeper)).toBe('refused');
    expect(copies.read()?.xml).toBe('<b/>');
    draw('<c/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(saves).toHaveLength(2);
    expect(kindOf(keeper)).toBe('saved');
  });

  it('refused because nobody is signed in is saved once somebody is', async () => {
    const { keeper, draw } = desk([new ApiError('status', 401, '')]);
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    keeper.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(kindOf(keeper)).toBe('saved');
  });

  it('drawn on while it is being saved is saved again', async () => {
    const answers: (() => void)[] = [];
    const saves: string[] = [];
    let drawing = '<b/>';
    const keeper = createDraftKeeper({
      revision: 1,
      xml: '<a/>',
      write: () => Promise.resolve(drawing),
      save: (revision, xml) => {
        saves.push(xml);
        return new Promise((resolve) => { answers.push(() => { resolve({ revision: revision + 1, diagnostics: [] }); }); });
      },
      reread: () => Promise.reject(new Error('not asked for')),
      copies: { keep: () => true, read: () => null, drop: () => undefined },
      onFindings: () => undefined,
    });
    keeper.changed();
    await vi.advanceTimersByTimeAsync(700);
    drawing = '<c/>';
    keeper.changed();
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(700);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves).toEqual(['<b/>', '<c/>']);
    expect(kindOf(keeper)).toBe('saved');
  });

  it('says when the browser keeps nothing, either', async () => {
    const { keeper, draw, storage } = desk([unreachable()]);
    storage.setItem = () => { throw new Error('full'); };
    draw('<b/>');
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.state()).toEqual({ kind: 'offline', kept: false });
  });

  it('in storage that is no copy is none', () => {
    const { copies, storage } = desk();
    storage.setItem('gavia.draft.kim.1', '{"xml":1}');
    expect(copies.read()).toBeNull();
    storage.setItem('gavia.draft.kim.1', '{');
    expect(copies.read()).toBeNull();
  });
});
