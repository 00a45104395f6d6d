import type { Progress } from '../api/tickets';
import type { Wanted } from './address';

/** Why there is nothing to show: offline may pass by itself, the others do not. */
export type Refusal = 'expired' | 'invalid' | 'refused' | 'offline';

/** Where the pages live, behind whatever path a proxy serves the service under. */
const service = location.pathname.replace(/\/embed\/.*$/, '');

/** The ticket as the token's person may see it now. */
export async function loadProgress({ ticket, token }: Wanted): Promise<Progress | Refusal> {
  if (ticket === '' || token === '') {
    return 'invalid';
  }
  try {
    const response = await fetch(`${service}/embed/tickets/${ticket}/progress`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json, application/problem+json' },
      credentials: 'omit',
      cache: 'no-store',
    });
    if (response.ok) {
      return (await response.json()) as Progress;
    }
    return response.status >= 500 ? 'offline' : refusalOf(await response.json());
  } catch {
    return 'offline';
  }
}

function refusalOf(problem: unknown): Refusal {
  const reason = typeof problem === 'object' && problem !== null && 'reason' in problem ? problem.reason : '';
  return reason === 'expired' || reason === 'refused' ? reason : 'invalid';
}
