/** A name in the workflow's own language and, by language tag, in others. */
export type Names = { name: string; names: Readonly<Record<string, string>> };

/**
 * The name to show to a reader of {@link language}: an exact translation, one into the same primary
 * language (zh for zh-CN and the other way round), else the own name. Empty translations do not count.
 */
export function nameIn(language: string, { name, names }: Names): string {
  const wanted = language.toLowerCase();
  const primary = primaryOf(wanted);
  let related: string | undefined;
  for (const [tag, translation] of Object.entries(names)) {
    if (translation.trim() === '') {
      continue;
    }
    if (tag.toLowerCase() === wanted) {
      return translation;
    }
    if (primaryOf(tag.toLowerCase()) === primary) {
      related ??= translation;
    }
  }
  return related ?? name;
}

function primaryOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
