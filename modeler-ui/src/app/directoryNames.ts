import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api';
import type { Choice } from '../api/directory';

type Participant = { type: string; value: string };
type List = (signal: AbortSignal) => Promise<Choice[]>;

/**
 * Names of the departments, roles and scripts that participants give by number; what is not known stays as it is.
 *
 * @param allowed whether the reader may ask for them, which those who manage workflows may
 */
export function useDirectoryNames(participants: readonly (Participant | null)[], allowed: boolean): (type: string, value: string) => string {
  const numbered = (type: string) => allowed && participants.some((each) => each?.type === type && /(?:^|,)\s*\d/.test(each.value));
  const roles = useNames('roles', numbered('role'), (signal) => api.directory.roles('', signal));
  const departments = useNames('departments', numbered('department'), (signal) => api.directory.departments('', signal));
  const scripts = useNames('scripts', numbered('script'), (signal) => api.directory.scripts(signal));
  return useCallback(
    (type, value) => {
      const known = { role: roles, department: departments, script: scripts }[type];
      return known?.find((choice) => choice.value === value)?.label ?? value;
    },
    [roles, departments, scripts],
  );
}

function useNames(list: string, enabled: boolean, read: List): readonly Choice[] | undefined {
  return useQuery({ queryKey: ['directory', list, ''], queryFn: ({ signal }) => read(signal), staleTime: 60_000, enabled }).data;
}
