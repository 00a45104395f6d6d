import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import golden from '../../../test/golden/fixes/cases.json';
import { workbench } from '../../../test/workbench';
import { fixKinds, mendOf, type Fixable, type Mend } from './fixes';

const words = { submit: 'Submit', agree: 'Agree', refuse: 'Refuse', other: 'Next', end: 'End' };
const folder = fileURLToPath(new URL('../../../test/golden/fixes/', import.meta.url));
const file = (name: string) => readFileSync(`${folder}${name}.bpmn`, 'utf8');
const cases = golden.map(({ name, finding }) => [name, finding as unknown as Fixable] as const);

/** What a finding of a file is mended by, and the file then. */
async function mended(xml: string, finding: Fixable): Promise<{ mend: Mend | null; xml: string; undone: string }> {
  const bench = await workbench(xml);
  const plan: { mend: Mend | null } = { mend: null };
  const undo = bench.edit((model) => {
    plan.mend = mendOf(model, finding, words);
    return [...(plan.mend?.changes ?? [])];
  });
  const after = await bench.xml();
  undo();
  return { mend: plan.mend, xml: after, undone: await bench.xml() };
}

describe('a fix', () => {
  it.each(cases.filter(([, { fix }]) => fix?.kind !== 'remove_element' && fix?.kind !== 'add_end'))('mends %s', async (name, finding) => {
    const before = file(`${name}.before`);
    const { mend, xml, undone } = await mended(before, finding);

    expect(mend?.kind).toBe(finding.fix?.kind);
    expect(xml).not.toBe(undone);
    await expect(xml).toMatchFileSnapshot(`${folder}${name}.after.bpmn`);
  });

  it.each([
    ['unreachable', 'lost'],
    ['arrow-from-end', 'back'],
    ['second-start', 'again'],
  ])('of %s deletes the element', async (name, id) => {
    const finding = cases.find(([each]) => each === name)?.[1];
    const { mend } = await mended(file(`${name}.before`), finding as Fixable);

    expect(mend).toMatchObject({ kind: 'remove_element', removed: [id], changes: [], end: null });
  });

  it.each([
    ['dead-end', { behind: 'stuck', name: 'End', arrow: 'Agree' }],
    ['no-end', { behind: 'fill', name: 'End', arrow: 'Submit' }],
  ])('of %s draws an end', async (name, end) => {
    const finding = cases.find(([each]) => each === name)?.[1];
    const { mend } = await mended(file(`${name}.before`), finding as Fixable);

    expect(mend).toMatchObject({ kind: 'add_end', removed: [], changes: [], end });
  });

  it('has an example for each kind but the one no file can hold', () => {
    const shown = new Set(golden.map(({ finding }) => finding.fix.kind));
    expect(fixKinds.filter((kind) => !shown.has(kind))).toEqual(['clear_default']);
  });
});

describe('no fix', () => {
  const read = async (name: string, finding: Partial<Fixable>) => {
    const known = cases.find(([each]) => each === name)?.[1] as Fixable;
    return (await mended(file(`${name}.before`), { ...known, ...finding })).mend;
  };

  it('is there for a kind these pages do not know', async () => {
    expect(await read('no-default', { fix: { kind: 'of the future' } })).toBeNull();
    expect(await read('no-default', { fix: null })).toBeNull();
  });

  it('is there for an element that is gone', async () => {
    expect(await read('no-default', { element_id: 'gone' })).toBeNull();
  });

  it('makes a second default', async () => {
    expect(await read('default-has-condition', { element_id: 'long', fix: { kind: 'make_default' } })).toBeNull();
  });

  it('lets a creator handle what no person does', async () => {
    expect(await read('handed-over-from-nothing', { fix: { kind: 'assign_creator' } })).toBeNull();
  });

  it('renames a field that is not there', async () => {
    expect(await read('field-twice', { args: { field: 'gone' } })).toBeNull();
  });
});
