import { CheckCircleOutlined, CloudSyncOutlined, DisconnectOutlined, EditOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../app/Failure';
import { basename } from '../../app/returnPath';
import type { DraftKeeper } from './draftKeeper';

/** Where the latest change is. */
export function SaveStateTag({ keeper }: { keeper: DraftKeeper }) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  const kept = (is: boolean) => t(is ? 'save.kept' : 'save.notKept');
  return (
    <span className="save-state" role="status">
      {state.kind === 'saved' && <Tag icon={<CheckCircleOutlined />}>{t('save.saved')}</Tag>}
      {state.kind === 'unsaved' && <Tag icon={<EditOutlined />}>{t('save.unsaved')}</Tag>}
      {state.kind === 'saving' && <Tag icon={<CloudSyncOutlined />}>{t('save.saving')}</Tag>}
      {state.kind === 'conflict' && <Tag color="red" icon={<ExclamationCircleOutlined />}>{t('save.conflict')}</Tag>}
      {state.kind === 'offline' && (
        <Tooltip title={kept(state.kept)}>
          <Tag color="orange" icon={<DisconnectOutlined />}>{t('save.offline')}</Tag>
        </Tooltip>
      )}
      {state.kind === 'refused' && (
        <Tooltip title={`${wordsOf(state.error, t).hint} ${kept(state.kept)}`}>
          <Tag color="red" icon={<ExclamationCircleOutlined />}>{t('save.refused')}</Tag>
        </Tooltip>
      )}
      {state.kind === 'refused' && state.error.unauthenticated && (
        <Button size="small" type="link" href={`${basename}/login`} target="_blank">{t('signIn.title')}</Button>
      )}
      {state.kind === 'offline' && <Button size="small" type="link" onClick={() => { keeper.retry(); }}>{t('app.retry')}</Button>}
    </span>
  );
}
