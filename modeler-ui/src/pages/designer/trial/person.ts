import type { TrialPerson } from '../../../api/simulation';

/** Alias and username; the latter alone when there is no other. */
export function personText({ username, alias }: TrialPerson): string {
  return alias && alias !== username ? `${alias} (${username})` : username;
}
