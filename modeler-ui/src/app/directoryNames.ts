import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api';
import type { Choice, LongList } from '../api/directory';

type Participant = { type: string; value: string };

/**
 * Names of the departments, roles and scripts that participants give by number; what is not known stays as it is.
 *
 * @param allowed whether the reader may ask for them, which those who manage workflows may
 */
export function useDirectoryNames(participants: readonly (Participant | null)[], allowed: boolean): (type: string, value: string) => string {
  const numbers = (type: string) =>
    allowed ? participants.flatMap((each) => (each?.type === type ? each.value.split(',') : [])).map((value) => value.trim()).filter(isNumber) : [];
  const roles = useNamed('roles', numbers('role'));
  const departments = useNamed('departments', numbers('department'));
  const scripts = useQuery({
    queryKey: ['directory', 'scripts', ''],
    queryFn: ({ signal }) => api.directory.scripts(signal),
    staleTime: 60_000,
    enabled: numbers('script').length > 0,
  }).data;
  return useCallback(
    (type, value) => {
      const known = { role: roles, department: departments, script: scripts }[type];
      return known?.find((choice) => choice.value === value)?.label ?? value;
    },
    [roles, departments, scripts],
  );
}

/** Files may name departments and roles instead of giving their numbers. */
export function isNumber(value: string): boolean {
  return /^\d{1,9}$/.test(value);
}

/** What is known of those values; nothing is asked when there are none. */
export function useNamed(list: LongList, values: readonly string[]): readonly Choice[] | undefined {
  const asked = [...new Set(values)].sort();
  return useQuery({
    queryKey: ['directory', list, 'named', asked],
    queryFn: ({ signal }) => api.directory.named(list, asked, signal),
    staleTime: 60_000,
    enabled: asked.length > 0,
  }).data;
}
