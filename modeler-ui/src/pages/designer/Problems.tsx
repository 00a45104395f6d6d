import { CheckCircleOutlined, CloseCircleFilled, DownOutlined, InfoCircleFilled, UpOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../api/drafts';
import { weightOf, type Weight } from './findings';

const icons = {
  error: <CloseCircleFilled className="weight-error" />,
  warning: <WarningFilled className="weight-warning" />,
  info: <InfoCircleFilled className="weight-info" />,
} satisfies Record<Weight, unknown>;

type Props = { findings: readonly Finding[] | null; onPick: (finding: Finding) => void };

/** What the server has found, worst first; a click leads to the place. */
export function Problems({ findings, onPick }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const count = (weight: Weight) => findings?.filter((finding) => weightOf(finding) === weight).length ?? 0;
  const sorted = [...(findings ?? [])].sort((a, b) => order.indexOf(weightOf(a)) - order.indexOf(weightOf(b)));
  return (
    <section className="problems" aria-label={t('problems.title')}>
      <div className="problems-head">
        <h2>{t('problems.title')}</h2>
        {order.filter((weight) => count(weight) > 0).map((weight) => (
          <Tag key={weight} icon={icons[weight]}>{t(`problems.${weight}`, { count: count(weight) })}</Tag>
        ))}
        {findings?.length === 0 && <span className="problems-none"><CheckCircleOutlined /> {t('problems.none')}</span>}
        {findings === null && <span className="soft">{t('problems.unchecked')}</span>}
        {sorted.length > 0 && (
          <Button type="text" size="small" icon={open ? <DownOutlined /> : <UpOutlined />} aria-expanded={open} onClick={() => { setOpen(!open); }}>
            {t(open ? 'problems.close' : 'problems.open')}
          </Button>
        )}
      </div>
      {open && sorted.length > 0 && (
        <ul className="problems-list">
          {sorted.map((finding, index) => (
            <li key={index}>
              <button type="button" className="problem" onClick={() => { onPick(finding); }}>
                {icons[weightOf(finding)]}
                <span>{finding.message}</span>
                <span className="problem-where">{finding.element_name ?? finding.element_id ?? t('panel.workflow')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const order: readonly Weight[] = ['error', 'warning', 'info'];
