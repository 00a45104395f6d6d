import './trial.css';
import { Alert, Button, Segmented, Switch } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { simulationApi, type Trial, type TrialChoice, type TrialStep } from '../../../api/simulation';
import { useSession } from '../../../app/queries';
import { wordsOf } from '../../../app/Failure';
import { useLanguage } from '../../../app/language';
import { Waiting } from '../../../app/Waiting';
import type { TrialCanvas } from '../../../bpmn/trial/canvas';
import { nameIn } from '../../../i18n/names';
import { ZoomButtons } from '../../workflow/ZoomButtons';
import { useModeler } from '../context';
import { TrialForm } from './TrialForm';
import { TrialSteps } from './TrialSteps';
import { useTrialCanvas } from './useTrialCanvas';
import { choicesUpTo, wayOf } from './way';

/** A drawing, saved or not, gone through from creation to the end. It cannot be changed meanwhile. */
export function TryIt({ workflowId, onClose }: { workflowId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const modeler = useModeler();
  const username = useSession().data?.username ?? '';
  const [xml, setXml] = useState<string | null>(null);
  const [creator, setCreator] = useState(username);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [way, setWay] = useState<readonly (readonly TrialChoice[])[]>([]);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [tokens, setTokens] = useState(false);
  const { container, canvas, broken } = useTrialCanvas(xml, setPicked);

  useEffect(() => {
    let left = false;
    modeler.xml().then(
      (now) => {
        if (!left) {
          setXml(now);
        }
      },
      (error: unknown) => { setFailure(error as Error); },
    );
    return () => { left = true; };
  }, [modeler]);
  useEffect(() => {
    canvas?.way(wayOf(trial, (step) => `${step.number.toString()}. ${nameIn(language, step.state) || step.element}`));
  }, [canvas, trial, language]);
  useEffect(() => { canvas?.select(picked); }, [canvas, picked]);
  useEffect(() => { canvas?.tokens(tokens); }, [canvas, tokens]);

  const go = async (next: readonly (readonly TrialChoice[])[]) => {
    if (xml === null) {
      return;
    }
    setBusy(true);
    try {
      setTrial(await simulationApi.dryRun(workflowId, { xml, creator, values, choices: next.at(-1) ?? [] }));
      setWay(next);
      setFailure(null);
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setBusy(false);
    }
  };
  const press = (step: TrialStep, wish: Omit<TrialChoice, 'state'>) => {
    if (trial) {
      void go([...way, choicesUpTo(trial, step, wish)]);
    }
  };
  return (
    <div className="trial">
      <div className="trial-main">
        <div className="trial-bar">
          <Button size="small" onClick={onClose}>{t('trial.back')}</Button>
          <span className="trial-readonly">{t('trial.readOnly')}</span>
          <div><ZoomButtons drawing={canvas} /></div>
          <TokenControls canvas={canvas} running={tokens} onRunning={setTokens} />
        </div>
        <div className="trial-canvas" ref={container}>
          {!canvas && !broken && <Waiting text={t('diagram.loading')} />}
          {broken && <Alert type="error" showIcon title={t('diagram.broken')} />}
        </div>
      </div>
      <aside className="trial-side" aria-label={t('trial.title')}>
        <h2>{t('trial.title')}</h2>
        <p className="control-hint">{t('trial.hint')}</p>
        <TrialForm creator={creator} onCreator={setCreator} values={values} onValues={setValues} />
        <div className="trial-actions">
          <Button type="primary" loading={busy} disabled={creator === '' || xml === null} onClick={() => void go([])}>
            {t(trial ? 'trial.restart' : 'trial.run')}
          </Button>
          <Button disabled={busy || way.length === 0} onClick={() => void go(way.slice(0, -1))}>{t('trial.undo')}</Button>
        </div>
        {failure && <Failed error={failure} />}
        {trial && <TrialSteps trial={trial} busy={busy} picked={picked} onPick={setPicked} onPress={press} />}
      </aside>
    </div>
  );
}

function Failed({ error }: { error: Error }) {
  const { t } = useTranslation();
  const { title, hint } = wordsOf(error, t);
  return <Alert type="error" showIcon title={title} description={hint} />;
}

const speeds = [0.5, 1, 2] as const;

/** Tokens on the canvas: on or off, and while on how they run. */
function TokenControls({ canvas, running, onRunning }: { canvas: TrialCanvas | null; running: boolean; onRunning: (running: boolean) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [paused, setPaused] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  return (
    <div className="trial-tokens" role="toolbar" aria-label={t('trial.tokens')}>
      {running && canvas && (
        <>
          <Button size="small" onClick={() => { (paused ? canvas.play : canvas.pause)(); setPaused(!paused); }}>
            {t(paused ? 'trial.play' : 'trial.pause')}
          </Button>
          <Button size="small" onClick={() => { canvas.reset(); canvas.play(); setPaused(false); }}>{t('trial.reset')}</Button>
          <Segmented<number>
            size="small"
            aria-label={t('trial.speed')}
            value={speed}
            options={speeds.map((value) => ({ value, label: `${value.toString()}×` }))}
            onChange={(factor) => { canvas.speed(factor); setSpeed(factor); }}
          />
        </>
      )}
      <label htmlFor={id}>{t('trial.tokens')}</label>
      <Switch id={id} size="small" checked={running} disabled={!canvas} onChange={(on) => { setPaused(false); setSpeed(1); canvas?.speed(1); onRunning(on); }} />
    </div>
  );
}
