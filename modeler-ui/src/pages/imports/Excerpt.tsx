import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportLine } from '../../api/imports';
import { excerptOf, type Place } from './source';

/** Where a line of the report points in the file; null when that is not known. */
export function placeOf({ line, args, element_id }: Pick<ReportLine, 'line' | 'args' | 'element_id'>): Place | null {
  if (line <= 0) {
    return null;
  }
  const column = Number(args['column']);
  const ids = [element_id, args['id'], args['ref'], args['element']].filter((id): id is string => Boolean(id));
  return { line, ...(column > 0 && { column }), around: ids.map((id) => `"${id}"`) };
}

/** The text of a file around a place, as text. */
export function Excerpt({ text, place }: { text: string; place: Place }) {
  const { t } = useTranslation();
  const lines = useMemo(() => excerptOf(text, place), [text, place]);
  return (
    <pre className="excerpt" tabIndex={0} aria-label={t('imports.excerpt', { line: place.line })}>
      {lines.map(({ number, text: shown }) => (
        <span key={number} className={number === place.line ? 'excerpt-line meant' : 'excerpt-line'}>
          <span className="excerpt-number">{number}</span>
          <code>{shown}</code>
        </span>
      ))}
    </pre>
  );
}
