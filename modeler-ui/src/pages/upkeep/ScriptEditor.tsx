import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Input, Switch, Tag, Typography } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { scripts, type Script } from '../../api/upkeep';
import { CodeArea, type CodeAreaControl } from './CodeArea';
import { complaintsOfError, Refusal } from './Complaints';
import { complaintsOf } from './lines';
import { ScriptTrial } from './ScriptTrial';
import { useDelete } from './useDelete';
import { useLeaveGuard } from './useLeaveGuard';

/** @param script as it is stored; of a new one the id is 0 */
export function ScriptEditor({ script }: { script: Script }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useDelete();
  const code = useRef<CodeAreaControl>(null);
  const [draft, setDraft] = useState(script);
  const [failed, setFailed] = useState('');
  const changed = (['name', 'description', 'active', 'source'] as const).some((key) => draft[key] !== script[key]);
  const release = useLeaveGuard(changed);
  const save = useMutation({
    mutationFn: ({ id, name, description, active, source }: Script) => {
      const details = { name: name.trim(), description, active };
      if (id === 0) {
        return scripts.create({ ...details, source });
      }
      return scripts.edit(id, source === script.source ? details : { ...details, source });
    },
    onSuccess: (stored) => {
      release();
      setDraft(stored);
      queries.setQueryData(['stored-scripts', stored.id], stored);
      void queries.invalidateQueries({ queryKey: ['stored-scripts'], exact: true });
      void queries.invalidateQueries({ queryKey: ['directory', 'scripts'] });
      void message.success(t('upkeep.saved'));
      if (script.id === 0) {
        void navigate(`/scripts/${stored.id.toString()}`, { replace: true });
      }
    },
  });
  const change = (patch: Partial<Script>) => {
    setDraft({ ...draft, ...patch });
    if (patch.source !== undefined) {
      setFailed('');
      save.reset();
    }
  };
  const showLine = (line: number) => { code.current?.showLine(line); };
  const marked = [...complaintsOfError(save.error), ...complaintsOf(failed)].map(({ line }) => line);
  return (
    <>
      <div className="page-head">
        <Typography.Title level={1}>{script.name || t('scripts.new')}</Typography.Title>
        <div className="page-tools">
          {changed && <Tag color="orange">{t('upkeep.unsaved')}</Tag>}
          {script.id !== 0 && (
            <Button
              onClick={() => {
                remove({
                  title: t('upkeep.deleteOne', { name: script.name }),
                  text: t('scripts.deleteText'),
                  run: () => scripts.delete(script.id),
                  done: () => {
                    release();
                    void navigate('/scripts');
                  },
                });
              }}
            >
              {t('upkeep.delete')}
            </Button>
          )}
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!changed || draft.name.trim() === '' || draft.source.trim() === ''}
            onClick={() => { save.mutate(draft); }}
          >
            {t('upkeep.save')}
          </Button>
        </div>
      </div>
      {!script.runnable && <Alert type="warning" showIcon title={t('scripts.notRunnable')} description={t('scripts.notRunnableHint')} />}
      <div role="status">{save.error && <Refusal error={save.error} onLine={showLine} />}</div>
      <div className="script">
        <Card size="small" className="script-text">
          <ScriptDetails draft={draft} onChange={change} />
          <CodeArea ref={code} label={t('scripts.source')} value={draft.source} onChange={(source) => { change({ source }); }} marked={marked} rows={24} />
        </Card>
        <ScriptTrial source={draft.source} onFailed={setFailed} onLine={showLine} />
      </div>
    </>
  );
}

function ScriptDetails({ draft, onChange }: { draft: Script; onChange: (patch: Partial<Script>) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const isNew = draft.id === 0;
  useEffect(() => {
    if (isNew) {
      name.current?.focus();
    }
  }, [isNew]);
  return (
    <div className="script-details">
      <div className="upkeep-field">
        <label htmlFor={`${id}-name`}>{t('upkeep.name')}</label>
        <Input
          ref={(input) => { name.current = input?.input ?? null; }}
          id={`${id}-name`}
          maxLength={50}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => { onChange({ name: event.target.value }); }}
        />
      </div>
      <div className="upkeep-field">
        <label htmlFor={`${id}-description`}>{t('upkeep.description')}</label>
        <Input id={`${id}-description`} maxLength={100} autoComplete="off" value={draft.description} onChange={(event) => { onChange({ description: event.target.value }); }} />
      </div>
      <div className="upkeep-field">
        <label htmlFor={`${id}-active`}>{t('scripts.active')}</label>
        <Switch id={`${id}-active`} checked={draft.active} onChange={(active) => { onChange({ active }); }} />
      </div>
    </div>
  );
}
