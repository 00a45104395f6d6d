const colours = new Map([
  ['agree', 'green'],
  ['refuse', 'red'],
]);

/** Ant Design's tag colour for what a button means. */
export function buttonColour(kind: string): string {
  return colours.get(kind) ?? 'default';
}
