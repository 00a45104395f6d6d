import { languages, type Language } from '../i18n/languages';

/** The ticket and its token as an address names them; empty when it does not. */
export type Wanted = { ticket: string; token: string };

/**
 * The token stands behind the # or, for systems that cannot do that, in the query. What stands behind the # is never
 * sent to a server.
 */
export function wantedBy({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): Wanted {
  const ticket = /\/embed\/tickets\/(\d{1,18})\/?$/.exec(pathname)?.[1] ?? '';
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? new URLSearchParams(search).get('token') ?? '';
  return { ticket, token };
}

/** The language asked for, else the browser's. */
export function languageOf(search: string, preferred: () => Language): Language {
  const asked = new URLSearchParams(search).get('lang')?.toLowerCase().split('-')[0];
  return languages.find((language) => language.toLowerCase().split('-')[0] === asked) ?? preferred();
}
