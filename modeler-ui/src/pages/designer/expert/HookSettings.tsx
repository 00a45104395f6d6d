import './expert.css';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { trialsApi } from '../../../api/trials';
import { wordsOf } from '../../../app/Failure';
import { fieldsOf } from '../../../bpmn/edit/fields';
import { sampleValues } from '../../../bpmn/edit/sample';
import type { ParticipantSettings } from '../../../bpmn/edit/state';
import { useModeler } from '../context';
import { NumberControl, SwitchControl, TextControl } from '../panel/controls';
import { SecretControl } from './SecretControl';

type Props = { participant: ParticipantSettings; change: (patch: Partial<ParticipantSettings>) => void; hook: boolean };

/** Which other system is called, and how. */
export function HookSettings({ participant, change, hook }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextControl label={t('panel.url')} value={participant.url} onChange={(url) => { change({ url }); }} placeholder="https://" code />
      <SecretControl label={t('panel.token')} hint={t('panel.tokenHint')} isSet={participant.token !== ''} onChange={(token) => { change({ token }); }} />
      {hook && (
        <SwitchControl label={t('panel.waitForCallBack')} value={participant.waitForCallBack} onChange={(waitForCallBack) => { change({ waitForCallBack }); }} />
      )}
      <TextControl label={t('panel.extraInfo')} value={participant.extraInfo} onChange={(extraInfo) => { change({ extraInfo }); }} hint={t('panel.extraInfoHint')} rows={2} code />
      {hook && (
        <>
          <NumberControl
            label={t('hook.redeliveries')}
            hint={t('hook.redeliveriesHint')}
            value={participant.redeliveries}
            onChange={(next) => { change({ redeliveries: Math.min(10, next ?? 0) }); }}
          />
          <TestCall participant={participant} />
        </>
      )}
    </>
  );
}

/** Calls the hook as it is drawn, once, and shows what came back. */
function TestCall({ participant: { url, token, extraInfo } }: { participant: ParticipantSettings }) {
  const { t } = useTranslation();
  const modeler = useModeler();
  const id = Number(useParams()['id']);
  const test = useMutation({
    mutationFn: () => {
      const ticket = sampleValues(modeler.read(({ process }) => fieldsOf(process)));
      return trialsApi.hook(id, { url, token, extra_info: extraInfo, ticket });
    },
  });
  const tried = test.data;
  return (
    <div className="control">
      <Button loading={test.isPending} disabled={url === ''} onClick={() => { test.mutate(); }}>{t('hook.test')}</Button>
      <div className="control-hint">{t('hook.testHint')}</div>
      <div role="status">
        {test.isError && <Alert type="error" showIcon title={wordsOf(test.error, t).title} description={wordsOf(test.error, t).hint} />}
        {tried && (
          <Alert
            type={tried.accepted ? 'success' : 'warning'}
            showIcon
            title={t(tried.accepted ? 'hook.accepted' : 'hook.failed')}
            description={
              <>
                <div>{t(tried.status > 0 ? 'hook.status' : 'hook.noAnswer', { status: tried.status, milliseconds: tried.milliseconds })}</div>
                {tried.message !== '' && <div>{tried.message}</div>}
                {tried.answer !== '' && <pre className="hook-answer" tabIndex={0} aria-label={t('hook.answer')}>{tried.answer}</pre>}
              </>
            }
          />
        )}
      </div>
    </div>
  );
}
