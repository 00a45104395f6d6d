import { CheckCircleOutlined, CloseCircleFilled, DownOutlined, InfoCircleFilled, UpOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding, Question } from '../../api/drafts';
import { weightOf, type Weight } from './findings';

const icons = {
  error: <CloseCircleFilled className="weight-error" />,
  warning: <WarningFilled className="weight-warning" />,
  info: <InfoCircleFilled className="weight-info" />,
} satisfies Record<Weight, unknown>;

type Props = {
  findings: readonly Finding[] | null;
  /** What the import still asks. */
  questions: readonly Question[];
  /** The import that asks; null when there is none. */
  importId: number | null;
  onPick: (finding: Finding) => void;
  onSettle: (questionId: string) => void;
};

/** What the server has found, worst first; a click leads to the place. */
export function Problems({ findings, questions, importId, onPick, onSettle }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const all = [...questions.map(({ diagnostic }) => diagnostic), ...(findings ?? [])];
  const count = (weight: Weight) => all.filter((finding) => weightOf(finding) === weight).length;
  const sorted = [...(findings ?? [])].sort((a, b) => order.indexOf(weightOf(a)) - order.indexOf(weightOf(b)));
  return (
    <section className="problems" aria-label={t('problems.title')}>
      <div className="problems-head">
        <h2>{t('problems.title')}</h2>
        {order.filter((weight) => count(weight) > 0).map((weight) => (
          <Tag key={weight} icon={icons[weight]}>{t(`problems.${weight}`, { count: count(weight) })}</Tag>
        ))}
        {findings !== null && all.length === 0 && <span className="problems-none"><CheckCircleOutlined /> {t('problems.none')}</span>}
        {findings === null && <span className="soft">{t('problems.unchecked')}</span>}
        {importId !== null && questions.length > 0 && <Link to={`/imports/${importId.toString()}`}>{t('problems.toImport')}</Link>}
        {all.length > 0 && (
          <Button type="text" size="small" icon={open ? <DownOutlined /> : <UpOutlined />} aria-expanded={open} onClick={() => { setOpen(!open); }}>
            {t(open ? 'problems.close' : 'problems.open')}
          </Button>
        )}
      </div>
      {open && all.length > 0 && (
        <ul className="problems-list">
          {questions.map(({ id, diagnostic }) => (
            <li key={id} className="question">
              <ProblemButton finding={diagnostic} onPick={onPick} />
              <Button size="small" onClick={() => { onSettle(id); }}>{t('problems.settled')}</Button>
            </li>
          ))}
          {sorted.map((finding, index) => (
            <li key={index}>
              <ProblemButton finding={finding} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ProblemButton({ finding, onPick }: { finding: Finding; onPick: (finding: Finding) => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="problem" onClick={() => { onPick(finding); }}>
      {icons[weightOf(finding)]}
      <span>{finding.message}</span>
      <span className="problem-where">{finding.element_name ?? finding.element_id ?? t('panel.workflow')}</span>
    </button>
  );
}

const order: readonly Weight[] = ['error', 'warning', 'info'];
