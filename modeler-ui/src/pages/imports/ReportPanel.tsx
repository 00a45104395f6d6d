import { Button, Empty, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, Import, ReportLine } from '../../api/imports';
import type { DraftField } from './draftFields';
import { Questions, type Give } from './Questions';
import { ReportLines } from './ReportLines';
import { reportOf, sections, type Section } from './report';
import type { Picked } from './useReportDiagram';

type Props = {
  shown: Import;
  processId: string | null;
  picked: Picked | null;
  onPick: (picked: Picked | null) => void;
  source: string | null;
  given: Answers;
  onGive: Give;
  fields: readonly DraftField[];
  nameOf: (elementId: string) => string;
  drawn: (elementId: string) => boolean;
  /** Answers are not taken any more. */
  fixed: boolean;
};

/** Questions and lines of a process, those that stand in the way first; all of them, of some parts, or of one element. */
export function ReportPanel({ shown, processId, picked, onPick, source, given, onGive, fields, nameOf, drawn, fixed }: Props) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<Section | null>(null);
  // Of what was picked in the diagram only what is said of it is shown.
  const element = picked !== null && !picked.inReport ? picked.id : null;
  const whole = reportOf(shown, processId, null);
  const report = element === null ? whole : reportOf(shown, processId, element);
  const visible = sections.filter((section) => (only === null || only === section) && report.counts[section] > 0);
  const pickElement = (id: string) => { onPick({ id, inReport: id !== element }); };
  const body: Record<Section, () => ReactNode> = {
    blocks: () => lines('blocks'),
    open: () => questions(report.open),
    answered: () => questions(report.answered),
    fixed: () => lines('fixed'),
    notice: () => lines('notice'),
  };
  function lines(section: 'blocks' | 'fixed' | 'notice') {
    const pick = (line: ReportLine) => { if (line.element_id !== null) { pickElement(line.element_id); } };
    return <ReportLines groups={report.lines[section]} source={source} selected={picked?.id ?? null} nameOf={nameOf} onPick={pick} />;
  }
  function questions(asked: typeof report.open) {
    return <Questions key={processId} asked={asked} given={given} onGive={onGive} fields={fields} nameOf={nameOf} drawn={drawn} onPick={pickElement} fixed={fixed} />;
  }
  return (
    <>
      <div className="report-filter" role="group" aria-label={t('imports.filter')}>
        {sections.map((section) => (
          <Button
            key={section}
            size="small"
            shape="round"
            type={only === section ? 'primary' : 'default'}
            aria-pressed={only === section}
            disabled={whole.counts[section] === 0}
            onClick={() => { setOnly(only === section ? null : section); }}
          >
            {t(`section.${section}`)} {whole.counts[section]}
          </Button>
        ))}
      </div>
      {element !== null && (
        <div className="report-only">
          <Tag closable onClose={() => { onPick(null); }} closeIcon aria-label={t('imports.onlyOf', { name: nameOf(element) })}>
            {t('imports.onlyOf', { name: nameOf(element) })}
          </Tag>
        </div>
      )}
      <div className="report-scroll" tabIndex={0} role="region" aria-label={t('imports.report')}>
        {visible.map((section) => (
          <section key={section} className={`report-section section-${section}`}>
            <h3>{t(`section.${section}`)} <span className="soft">{report.counts[section]}</span></h3>
            {body[section]()}
          </section>
        ))}
        {visible.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('imports.nothing')} />}
      </div>
    </>
  );
}
