import { Alert, Button, Empty } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementChange } from '../../../api/compare';
import { useLanguage } from '../../../app/language';
import { countsOf, stepFrom, type Side } from '../../../bpmn/compare/marks';
import { ZoomButtons } from '../../workflow/ZoomButtons';
import { changeWords } from './changeWords';
import { useComparison } from './useComparison';

type Props = {
  changes: readonly ElementChange[];
  before: string | undefined;
  after: string | undefined;
  words: Readonly<Record<Side, string>>;
};

const sorts = ['added', 'removed', 'changed', 'moved'] as const;

/** Both drawings above; below them the list of differences and the properties of the chosen one. */
export function Comparison({ changes, before, after, words }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<number | null>(changes.length > 0 ? 0 : null);
  const chosen = place === null ? undefined : changes[place];
  const { containers, viewers, broken } = useComparison({
    before,
    after,
    changes,
    chosen: chosen && chosen.kind !== 'field' && chosen.kind !== 'workflow' ? chosen.element_id : null,
    labels: { before: t('compare.drawing', { form: words.before }), after: t('compare.drawing', { form: words.after }) },
    onChoose: (elementId) => {
      const found = changes.findIndex(({ element_id, kind }) => element_id === elementId && kind !== 'field' && kind !== 'workflow');
      setPlace(found < 0 ? null : found);
    },
  });
  const step = (by: 1 | -1) => { setPlace(stepFrom(place, by, changes.length)); };
  const counts = countsOf(changes);
  return (
    <>
      <div className="compare-tools">
        <ul className="compare-legend">
          {sorts.map((sort) => (
            <li key={sort} className={`mark-${sort}`}>{t(`compare.${sort}`)} {counts[sort]}</li>
          ))}
        </ul>
        <span className="compare-gap" />
        <Button size="small" disabled={changes.length === 0} onClick={() => { step(-1); }}>{t('compare.previous')}</Button>
        <span aria-live="polite">{t('compare.place', { place: place === null ? 0 : place + 1, count: changes.length })}</span>
        <Button size="small" disabled={changes.length === 0} onClick={() => { step(1); }}>{t('compare.next')}</Button>
        <ZoomButtons drawing={viewers} />
      </div>
      <div className="compare-drawings">
        {(['before', 'after'] as const).map((side) => (
          <section key={side} aria-label={words[side]}>
            <h2>{words[side]}</h2>
            <div className="compare-canvas" ref={containers[side]} />
            {broken.includes(side) && <Alert className="compare-broken" type="warning" showIcon title={t('compare.broken')} />}
          </section>
        ))}
      </div>
      <div className="compare-changes">
        {changes.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('compare.same')} />
        ) : (
          <>
            <ChangeList changes={changes} place={place} onPlace={setPlace} />
            <section className="compare-properties" aria-live="polite">
              {chosen ? <Properties change={chosen} /> : <p>{t('compare.pick')}</p>}
            </section>
          </>
        )}
      </div>
    </>
  );
}

function ChangeList({ changes, place, onPlace }: { changes: readonly ElementChange[]; place: number | null; onPlace: (place: number) => void }) {
  const { t } = useTranslation();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <nav aria-label={t('compare.list')} className="compare-list">
      <ol>
        {changes.map(({ kind, change, element_id, name }, index) => (
          <li key={`${kind} ${element_id}`}>
            <button
              type="button"
              ref={index === place ? current : null}
              aria-current={index === place}
              className={`mark-${change}`}
              onClick={() => { onPlace(index); }}
            >
              <strong>{name}</strong>
              <span>{t('compare.kindLine', { change: t(`compare.${change}`), kind: t(`changeKind.${kind}`) })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Properties({ change }: { change: ElementChange }) {
  const { t } = useTranslation();
  const words = changeWords(useLanguage(), t);
  if (change.properties.length === 0) {
    return <p>{t(change.change === 'moved' ? 'compare.onlyMoved' : 'compare.onlyAdded')}</p>;
  }
  return (
    <table className="compare-table">
      <caption>{change.name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.property')}</th>
          <th scope="col">{t('compare.before')}</th>
          <th scope="col">{t('compare.after')}</th>
        </tr>
      </thead>
      <tbody>
        {change.properties.map((property) => (
          <tr key={`${property.name} ${property.key ?? ''}`}>
            <th scope="row">{words.property(property)}</th>
            {property.secret ? (
              <td colSpan={2}>{t('compare.secretChanged')}</td>
            ) : (
              <>
                <Value text={words.value(property, property.before)} />
                <Value text={words.value(property, property.after)} />
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ text }: { text: string | null }) {
  const { t } = useTranslation();
  return text === null ? <td className="compare-none">{t('compare.none')}</td> : <td>{text}</td>;
}
