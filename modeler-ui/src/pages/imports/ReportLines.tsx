import { FileSearchOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportLine } from '../../api/imports';
import { Excerpt, placeOf } from './Excerpt';
import { outcomeOf, type LinesOfCode } from './report';

type Props = {
  groups: readonly LinesOfCode[];
  /** The file as it came; null while it is not there. */
  source: string | null;
  selected: string | null;
  /** Names of elements, by id. */
  nameOf: (elementId: string) => string;
  onPick: (line: ReportLine) => void;
};

/** Of one code, before somebody asks for more; and what each asking adds. */
const first = 4;
const step = 100;

/** Lines of a part of the report, those of a code together. */
export function ReportLines({ groups, ...rest }: Props) {
  return groups.map(({ code, lines }) => <CodeLines key={code} lines={lines} code={code} {...rest} />);
}

function CodeLines({ code, lines, source, selected, nameOf, onPick }: LinesOfCode & Omit<Props, 'groups'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(first);
  // One that would be hidden alone is shown as well.
  const visible = lines.length <= shown + 1 ? lines : lines.slice(0, shown);
  return (
    <section className="report-code" aria-label={code}>
      <h4>
        <code>{code}</code>
        {lines.length > 1 && <span className="soft">× {lines.length}</span>}
      </h4>
      <ul>
        {visible.map((line, index) => (
          <Line
            key={index}
            line={line}
            name={line.element_name !== null && line.element_id !== null ? nameOf(line.element_id) : null}
            source={source}
            picked={line.element_id !== null && line.element_id === selected}
            onPick={onPick}
          />
        ))}
      </ul>
      {visible.length < lines.length && (
        <Button size="small" type="link" onClick={() => { setShown(shown + step); }}>
          {t('imports.showMore', { count: lines.length - visible.length })}
        </Button>
      )}
    </section>
  );
}

const colours = { mend: 'red', changed: 'green', leftOut: 'orange', told: 'default' } as const;

type LineProps = Pick<Props, 'source' | 'onPick'> & { line: ReportLine; name: string | null; picked: boolean };

function Line({ line, name, source, picked, onPick }: LineProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const place = placeOf(line);
  const outcome = outcomeOf(line);
  return (
    <li className={picked ? 'report-line picked' : 'report-line'}>
      <div className="report-line-head">
        <button type="button" className="report-text" onClick={() => { onPick(line); }} disabled={line.element_id === null}>
          <Tag color={colours[outcome]}>{t(`outcome.${outcome}`)}</Tag>
          {name !== null && <strong>{name}</strong>}
          <span>{line.message}</span>
        </button>
        {place !== null && (
          <Button
            size="small"
            type="text"
            icon={<FileSearchOutlined />}
            aria-expanded={open}
            disabled={source === null}
            onClick={() => { setOpen(!open); }}
          >
            {t('imports.line', { line: place.line })}
          </Button>
        )}
      </div>
      {line.fix && (line.fix.before !== '' || line.fix.after !== '') && (
        <div className="report-fix">
          <span className="soft">{line.fix.property}</span>
          {line.fix.before !== '' && <del>{line.fix.before}</del>}
          {line.fix.after !== '' && <ins>{line.fix.after}</ins>}
          {!line.fix.applied && <span className="soft">{t('imports.onlyProposed')}</span>}
        </div>
      )}
      {open && place !== null && source !== null && <Excerpt text={source} place={place} />}
    </li>
  );
}
