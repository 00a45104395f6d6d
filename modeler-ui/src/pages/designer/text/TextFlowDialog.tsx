import './text.css';
import { CheckCircleOutlined, CloseCircleFilled } from '@ant-design/icons';
import { Alert, App, Button, Modal } from 'antd';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../app/Failure';
import { useLanguage } from '../../../app/language';
import type { FlowText } from '../../../bpmn/text/flowText';
import { unsaidOf, writeFlow, type Wording } from '../../../bpmn/text/write';
import { statesOf } from '../../../bpmn/edit/state';
import { useModeler } from '../context';
import { FlowEditor, goTo } from './FlowEditor';
import { FlowHelp } from './FlowHelp';
import { FlowPreview } from './FlowPreview';
import { readText, redrawFrom, type Redrawn } from './redraw';

const pause = 400;

/** What a text would draw, asked for after a pause in writing. */
function useRedrawn(flow: FlowText, wording: Wording) {
  const modeler = useModeler();
  const [redrawn, setRedrawn] = useState<{ flow: FlowText; result: Redrawn | null; failure: unknown } | null>(null);
  const draw = useEffectEvent((signal: AbortSignal) => {
    redrawFrom(modeler, flow, wording, signal).then(
      (result) => { setRedrawn({ flow, result, failure: null }); },
      (failure: unknown) => {
        if (!signal.aborted) {
          setRedrawn((former) => ({ flow, result: former?.result ?? null, failure }));
        }
      },
    );
  });
  useEffect(() => {
    if (flow.errors.length > 0) {
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => { draw(stop.signal); }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [flow]);
  const current = redrawn?.flow === flow && flow.errors.length === 0;
  return { result: redrawn?.result ?? null, failure: current ? redrawn.failure : null, current: current && redrawn.failure === null };
}

/** The flow as a text that may be changed, with what it draws beside; takes the place of the drawing in one step. */
export function TextFlowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const modeler = useModeler();
  const { modal } = App.useApp();
  const wording: Wording = { language: language === 'zh-CN' ? 'zh' : 'en', button: t('textFlow.button'), end: t('textFlow.end') };
  const [first] = useState(() => modeler.read(({ process }) => ({ text: writeFlow(process, wording), unsaid: unsaidOf(process), steps: statesOf(process).length })));
  const [text, setText] = useState(first.text);
  const written = useDeferredValue(text);
  const flow = useMemo(() => readText(modeler, written), [modeler, written]);
  const { result, failure, current } = useRedrawn(flow, wording);
  const input = useRef<HTMLTextAreaElement>(null);

  const apply = async () => {
    if (!result) {
      return;
    }
    const { removed } = result.woven;
    const sure = removed.length === 0 || first.steps <= 2 || (await modal.confirm({
      title: t('textFlow.replaceTitle'),
      content: <><p>{t('textFlow.removes', { names: removed.map(shown).join(t('punctuation.list')) })}</p><p>{t('textFlow.replaceHint')}</p></>,
      okText: t('textFlow.replace'),
    }));
    if (sure) {
      await modeler.replaceContents(result.xml, result.laidOut);
      onClose();
      modeler.focus();
    }
  };
  return (
    <Modal
      open
      width={1180}
      centered
      title={t('textFlow.title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{t('app.cancel')}</Button>,
        <Button key="apply" type="primary" disabled={!current} onClick={() => void apply()}>{t('textFlow.apply')}</Button>,
      ]}
    >
      <p className="soft">{t('textFlow.lead')}</p>
      <div className="text-flow">
        <div className="text-flow-side">
          <label htmlFor="flow-text">{t('textFlow.text')}</label>
          <FlowEditor id="flow-text" describedBy="flow-errors" value={text} errors={flow.errors} input={input} onChange={setText} />
          <Errors flow={flow} onGo={(index) => { const error = flow.errors[index]; if (error) { goTo(input.current, error); } }} />
        </div>
        <div className="text-flow-side">
          <span>{t('textFlow.preview')}</span>
          {result ? <FlowPreview xml={result.laidOut} /> : <div className="flow-preview flow-preview-empty">{t(flow.errors.length > 0 ? 'textFlow.empty' : 'textFlow.drawing')}</div>}
          <div aria-live="polite" className="text-flow-notes">
            {failure !== null && <Alert type="error" showIcon title={t('textFlow.previewFailed', { reason: failure instanceof Error ? wordsOf(failure, t).title : '' })} />}
            {current && result && <Outcome result={result} />}
          </div>
        </div>
      </div>
      <Kept unsaid={first.unsaid} />
      <FlowHelp />
    </Modal>
  );
}

/** Elements without a name of their own are called by their id. */
function shown(name: string): string {
  return name.replace(/^@/, '');
}

function Errors({ flow, onGo }: { flow: FlowText; onGo: (index: number) => void }) {
  const { t } = useTranslation();
  return (
    <div id="flow-errors" className="text-flow-errors" role="status">
      {flow.errors.length === 0 ? (
        <span className="soft"><CheckCircleOutlined /> {t('textFlow.noErrors')}</span>
      ) : (
        <ul className="plain">
          {flow.errors.slice(0, 8).map((error, index) => (
            <li key={index}>
              <button type="button" className="problem" onClick={() => { onGo(index); }}>
                <CloseCircleFilled className="weight-error" />
                <span>{t(`textFlowError.${error.code}`, error.values)}</span>
                <span className="problem-where">{t('textFlow.place', { line: error.line, column: error.column })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Outcome({ result: { woven } }: { result: Redrawn }) {
  const { t } = useTranslation();
  return (
    <>
      {woven.removed.length > 0 && <Alert type="warning" showIcon title={t('textFlow.removes', { names: woven.removed.map(shown).join(t('punctuation.list')) })} />}
      {woven.ended && <Alert type="info" showIcon title={t('textFlow.ends')} />}
    </>
  );
}

/** What the text leaves unsaid and does not touch. */
function Kept({ unsaid: { stages, notes, timers } }: { unsaid: ReturnType<typeof unsaidOf> }) {
  const { t } = useTranslation();
  return (
    <ul className="text-flow-kept soft">
      <li>{t('textFlow.kept')}</li>
      {stages.length > 0 && <li>{t('textFlow.stages', { names: stages.join(t('punctuation.list')) })}</li>}
      {notes > 0 && <li>{t('textFlow.notes', { count: notes })}</li>}
      {timers > 0 && <li>{t('textFlow.timers', { count: timers })}</li>}
    </ul>
  );
}
