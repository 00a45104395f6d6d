import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, ImportedDraft } from '../../api/imports';
import type { DiagramElements } from '../../bpmn/elements';
import { outcomeOf, standingOf, type Standing } from './report';

const types = { ready: 'success', asking: 'warning', blocked: 'error', edited: 'info', gone: 'info' } as const satisfies Record<Standing, string>;

type Props = { shown: Import; draft: ImportedDraft; elements: DiagramElements | null; fields: number };

/** What became of a process: how far it is from being published, what was kept, changed and left out. */
export function Result({ shown, draft, elements, fields }: Props) {
  const { t } = useTranslation();
  const standing = standingOf(shown, draft);
  const kinds = [...(elements?.values() ?? [])].map(({ kind }) => kind);
  const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
  const lines = shown.diagnostics.filter(({ process_id }) => process_id === null || process_id === draft.process_id);
  const of = (outcome: string) => lines.filter((line) => outcomeOf(line) === outcome).length;
  const facts = [
    elements && t('result.steps', { count: count('userTask', 'serviceTask', 'callActivity') }),
    elements && t('result.buttons', { count: count('button') }),
    elements && t('result.fields', { count: fields }),
    elements && count('timer') > 0 && t('result.timers', { count: count('timer') }),
    t('result.changed', { count: of('changed') }),
    t('result.leftOut', { count: of('leftOut') }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <Alert
      className="result"
      type={types[standing]}
      showIcon
      title={t(`importStanding.${standing}`)}
      description={
        <>
          <ul className="result-facts">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
          {draft.key !== draft.process_id && <div>{t('result.key', { key: draft.key, id: draft.process_id })}</div>}
        </>
      }
    />
  );
}
