import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { textsApi, type Mistake, type TypedField } from '../../../api/texts';
import { useLanguage } from '../../../app/language';

const pause = 400;
const none: readonly Mistake[] = [];

/**
 * What the server finds wrong with a text, once it has not changed for a moment. A check that is overtaken is given up;
 * without an answer nothing is said.
 */
export function useTextCheck(kind: 'condition' | 'template', text: string, fields: readonly TypedField[]): readonly Mistake[] {
  const language = useLanguage();
  const [still, setStill] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { setStill(text); }, pause);
    return () => { clearTimeout(timer); };
  }, [text]);
  const typed = fields.map(({ key, type }) => ({ key, type }));
  const check = kind === 'condition' ? textsApi.checkCondition : textsApi.checkTemplate;
  const found = useQuery({
    queryKey: ['text-check', kind, language, still, typed],
    queryFn: ({ signal }) => check(still, typed, signal),
    enabled: still.trim() !== '',
    staleTime: Infinity,
    retry: false,
  });
  return text === still && text.trim() !== '' ? (found.data ?? none) : none;
}
