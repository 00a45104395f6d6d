import { CheckCircleFilled, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Trial, TrialChoice, TrialCondition, TrialStep } from '../../../api/simulation';
import { useLanguage } from '../../../app/language';
import { formatDuration } from '../../../i18n/format';
import { nameIn } from '../../../i18n/names';
import { personText } from './person';

type Press = (step: TrialStep, wish: Omit<TrialChoice, 'state'>) => void;
type Props = { trial: Trial; busy: boolean; picked: string | null; onPick: (elementId: string) => void; onPress: Press };

/** The steps of a way in order, each with who gets it and why, and how it came out. */
export function TrialSteps({ trial, busy, picked, onPick, onPress }: Props) {
  const { t } = useTranslation();
  const reached = trial.end.kind === 'reached';
  return (
    <div className="trial-result">
      <Alert
        type={reached ? 'success' : 'warning'}
        showIcon
        role="status"
        title={
          <>
            <strong>{t(reached ? 'trial.reached' : 'trial.stopped')}</strong>
            <div>{trial.end.reason?.text ?? (trial.title && t('trial.titleIs', { title: trial.title }))}</div>
          </>
        }
      />
      <ol className="trial-steps">
        {trial.steps.map((step) => (
          <Step key={step.number} step={step} busy={busy} picked={picked === step.element} onPick={onPick} onPress={onPress} />
        ))}
      </ol>
    </div>
  );
}

type StepProps = { step: TrialStep; busy: boolean; picked: boolean; onPick: (elementId: string) => void; onPress: Press };

function Step({ step, busy, picked, onPick, onPress }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameIn(language, step.state) || step.element;
  return (
    <li className={picked ? 'trial-step trial-picked' : 'trial-step'}>
      <div className="trial-head">
        <span className="trial-place" aria-hidden="true">{step.number}</span>
        <button type="button" className="trial-name" aria-pressed={picked} onClick={() => { onPick(step.element); }}>{name}</button>
        {step.visit > 1 && <Tag>{t('trial.visit', { count: step.visit })}</Tag>}
        <Tag>{t(`trialHow.${step.how}` as 'trialHow.one')}</Tag>
      </div>
      {step.people.length > 0 && <div className="trial-people">{step.people.map(personText).join(t('punctuation.list'))}</div>}
      <ul className="plain trial-why">{step.why.map((why, index) => <li key={index}>{why.text}</li>)}</ul>
      {step.called && <Called called={step.called} />}
      {step.missing.length > 0 && <div className="trial-missing">{t('trial.missing', { fields: missingNames(step, language, t('trial.ticketTitle')).join(t('punctuation.list')) })}</div>}
      {step.conditions.map((condition) => <Condition key={condition.flow} condition={condition} />)}
      {step.stopped && <div className="trial-missing">{step.stopped.text}</div>}
      {step.interrupted && <div className="trial-missing">{t('trial.interrupted')}</div>}
      <Buttons step={step} busy={busy} onPress={onPress} />
    </li>
  );
}

function missingNames(step: TrialStep, language: string, title: string): string[] {
  return step.missing.map((key) => {
    if (key === 'title') {
      return title;
    }
    const field = step.fields.find((each) => each.key === key);
    return (field && nameIn(language, field.label)) ?? key;
  });
}

/** What can be pressed, the pressed one first among equals; steps that go on by themselves offer their timers only. */
function Buttons({ step, busy, onPress }: { step: TrialStep; busy: boolean; onPress: Press }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const byItself = ['script', 'hook', 'call', 'children', 'end'].includes(step.how);
  const buttons = byItself ? [] : step.buttons;
  if (buttons.length + step.timers.length === 0) {
    return null;
  }
  const taken = (flow: string) => step.taken?.flow === flow;
  return (
    <div className="trial-buttons" role="group" aria-label={t('trial.buttons')}>
      {buttons.map(({ flow, label }) => (
        <Button key={flow} size="small" disabled={busy} aria-pressed={taken(flow)} {...(taken(flow) && { type: 'primary' as const, ghost: true })} onClick={() => { onPress(step, { transition: flow }); }}>
          {nameIn(language, label) || flow}
        </Button>
      ))}
      {step.timers.map((timer) => (
        <Button key={timer.element} size="small" disabled={busy} aria-pressed={taken(timer.flow)} {...(taken(timer.flow) && { type: 'primary' as const, ghost: true })} onClick={() => { onPress(step, { timer: timer.element }); }}>
          {t('trial.timer', { name: nameIn(language, timer.label) || formatDuration(language, timer.seconds) })}
        </Button>
      ))}
    </div>
  );
}

function Condition({ condition }: { condition: TrialCondition }) {
  const { t } = useTranslation();
  const { result, expression, error, reads } = condition;
  const word = result === null ? 'unknown' : result ? 'holds' : 'fails';
  const Icon = result === null ? QuestionCircleOutlined : result ? CheckCircleFilled : CloseCircleOutlined;
  return (
    <div className={`trial-condition trial-condition-${word}`}>
      <Icon aria-label={t(`trialCondition.${word}`)} role="img" /> <code>{expression}</code>
      <span className="trial-reads">{reads.map(({ key, value }) => `${key} = ${JSON.stringify(value)}`).join(t('punctuation.list'))}</span>
      {error && <div>{error}</div>}
    </div>
  );
}

function Called({ called }: { called: NonNullable<TrialStep['called']> }) {
  const { t } = useTranslation();
  const items = called.items.filter((item) => item !== '');
  return (
    <ul className="plain trial-why">
      {items.length > 0 && <li>{t('trial.oneFor', { items: items.join(t('punctuation.list')) })}</li>}
      {called.hand_over.map(({ from, to, value }) => (
        <li key={to}>{t('trial.handOver', { from, to, value: JSON.stringify(value) })}</li>
      ))}
      {called.hand_back.map(({ from, to }) => <li key={to}>{t('trial.handBack', { from, to })}</li>)}
    </ul>
  );
}
