import { Empty, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Current, Progress, StateName, Step } from '../../api/tickets';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';
import { spanBetween } from './StatesTable';
import { useWaitsWords } from './waitsWords';

type StandingsProps = { ticket: Progress; selected: string | null; onSelect: (elementId: string | null) => void };

/** Where the ticket stands, who has it and since when. */
export function Standings({ ticket, selected, onSelect }: StandingsProps) {
  const { t } = useTranslation();
  if (ticket.current.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`standing.${ticket.standing}`)} />;
  }
  return (
    <ul className="plain standings">
      {ticket.current.map((current) => (
        <li key={current.state.id}>
          <Standing current={current} ticket={ticket} selected={selected} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ current, ticket, selected, onSelect }: { current: Current } & StandingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const waits = useWaitsWords();
  const name = useStateName();
  const element = current.state.element_id;
  const acted = current.handlers.people.filter((person) => person.acted).map(({ alias }) => alias);
  return (
    <>
      <h3>
        {element === null ? (
          <>
            {name(current.state)} <Tag>{t('monitor.deleted')}</Tag>
          </>
        ) : (
          <button
            type="button"
            className="element-link"
            aria-pressed={element === selected}
            onClick={() => { onSelect(element === selected ? null : element); }}
          >
            {name(current.state)}
          </button>
        )}{' '}
        {current.failed && <Tag color="red">{t('monitor.failed')}</Tag>}
      </h3>
      <div>
        {t('progress.waitsFor')} <strong>{waits(current.handlers)}</strong>
      </div>
      {acted.length > 0 && (
        <div>
          {t('progress.acted')} {acted.join(t('punctuation.list'))}
        </div>
      )}
      {current.add_node_by !== null && <div>{t('progress.addNode', { name: current.add_node_by })}</div>}
      <div className="soft">
        {t('progress.sinceWhen')} <Instant value={current.since} /> ({spanBetween(language, current.since, ticket.as_of)})
      </div>
      {current.timers.map((timer) => (
        <div className="soft" key={timer.element_id}>
          {t(timer.set_aside ? 'progress.timerRefused' : 'progress.timer')} <Instant value={timer.due} />
        </div>
      ))}
    </>
  );
}

/** What happened, newest first, with the same content as the diagram. */
export function History({ ticket }: { ticket: Progress }) {
  return (
    <ol className="plain history" reversed>
      {(ticket.steps ?? []).toReversed().map((step) => (
        <li key={step.id} className={`history-${step.kind}`}>
          <Line step={step} />
        </li>
      ))}
    </ol>
  );
}

function Line({ step }: { step: Step }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useStateName();
  const button = step.button ? nameIn(language, step.button) : '';
  return (
    <>
      <div className="history-head">
        <strong>{step.state ? name(step.state) : ''}</strong>
        <span className="soft">
          <Instant value={step.at} />
        </span>
      </div>
      <div>
        {step.person_alias} <Tag {...tagColour(step)}>{t(`action.${step.action}` as 'action.none', { defaultValue: step.action })}</Tag>
        {button}
        {step.to && <> → {name(step.to)}</>}
      </div>
      {step.suggestion && <div className="history-words">{step.suggestion}</div>}
    </>
  );
}

function tagColour({ kind, action }: Step): { color?: string } {
  if (kind === 'forced') {
    return { color: 'orange' };
  }
  return action === 'failed' ? { color: 'red' } : kind === 'moved' ? { color: 'green' } : {};
}

function useStateName(): (state: StateName) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (state) => nameIn(language, state) || state.element_id || t('monitor.deleted');
}
