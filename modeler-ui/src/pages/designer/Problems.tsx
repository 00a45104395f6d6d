import { CheckCircleOutlined, CloseCircleFilled, DownOutlined, InfoCircleFilled, ToolOutlined, UpOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding, Question } from '../../api/drafts';
import { mendOf } from '../../bpmn/edit/fixes';
import type { DiagramModeler } from '../../bpmn/modeler';
import { useDrawn } from './context';
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
  /** Null until the workflow is drawn. */
  modeler: DiagramModeler | null;
};

/** What the server has found, worst first; a click leads to the place. */
export function Problems({ findings, questions, importId, onPick, onSettle, modeler }: Props) {
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
            <li key={index} className="mendable">
              <ProblemButton finding={finding} onPick={onPick} />
              {modeler && finding.fix && <FixButton finding={finding} modeler={modeler} />}
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

/** Mends a problem in one step, saying what it will do. */
function FixButton({ finding, modeler }: { finding: Finding; modeler: DiagramModeler }) {
  const { t } = useTranslation();
  useDrawn(modeler);
  const mend = modeler.read((model) =>
    mendOf(model, finding, {
      submit: t('problems.nameSubmit'),
      agree: t('problems.nameAgree'),
      refuse: t('problems.nameRefuse'),
      other: t('problems.nameOther'),
      end: t('problems.nameEnd'),
    }),
  );
  return (
    mend && (
      <Button size="small" icon={<ToolOutlined />} onClick={() => { modeler.mend(mend); }}>
        {t(`problems.fix_${mend.kind}`, { name: mend.name })}
      </Button>
    )
  );
}

const order: readonly Weight[] = ['error', 'warning', 'info'];
