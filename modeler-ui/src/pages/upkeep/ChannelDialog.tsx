import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input, InputNumber, Modal, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, type Channel } from '../../api/upkeep';
import { draftOf, mostRedeliveries, types, typeWords, wantedOf, type ChannelDraft } from './channels';
import { Refusal } from './Complaints';
import { SecretField } from './SecretField';

/** @param channel null for a new one */
export function ChannelDialog({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(draftOf(channel));
  const change = (patch: Partial<ChannelDraft>) => { setDraft({ ...draft, ...patch }); };
  const save = useMutation({
    mutationFn: (wanted: ChannelDraft) => (channel ? channels.edit(channel.id, wantedOf(wanted)) : channels.create(wantedOf(wanted))),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['notice-channels'] });
      void queries.invalidateQueries({ queryKey: ['directory', 'notices'] });
      void message.success(t('upkeep.saved'));
      onClose();
    },
  });
  const type = types[draft.type_id];
  const offered = [...new Set([...Object.keys(types).map(Number), draft.type_id])];
  return (
    <Modal
      open
      title={channel ? t('channels.edit', { name: channel.name }) : t('channels.new')}
      okText={t('upkeep.save')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: draft.name.trim() === '', loading: save.isPending }}
      onOk={() => { save.mutate(draft); }}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="upkeep-form">
        <div role="status">{save.error && <Refusal error={save.error} onLine={() => undefined} />}</div>
        <Field label={t('upkeep.name')}>
          {(id) => <Input id={id} maxLength={50} autoComplete="off" value={draft.name} onChange={(event) => { change({ name: event.target.value }); }} />}
        </Field>
        <Field label={t('upkeep.description')}>
          {(id) => <Input id={id} maxLength={100} autoComplete="off" value={draft.description} onChange={(event) => { change({ description: event.target.value }); }} />}
        </Field>
        <Field label={t('channels.type')} {...(draft.type_id !== 1 && { hint: t('channels.unsentHint') })}>
          {(id) => (
            <Select
              id={id}
              value={draft.type_id}
              options={offered.map((value) => ({ value, label: typeWords(value, t) }))}
              onChange={(type_id) => { change({ type_id }); }}
            />
          )}
        </Field>
        {type && (
          <>
            <Field label={t(`channels.${type.address}`)}>
              {(id) => <Input id={id} maxLength={100} autoComplete="off" spellCheck={false} className="upkeep-code" value={draft[type.address]} onChange={(event) => { change({ [type.address]: event.target.value }); }} />}
            </Field>
            <SecretField
              key={type.secret}
              label={t(`channels.${type.secret}`)}
              isSet={channel?.[`${type.secret}_set`] ?? false}
              value={draft.secrets[type.secret]}
              onChange={(secret) => { change({ secrets: { ...draft.secrets, [type.secret]: secret } }); }}
            />
          </>
        )}
        <Field label={t('channels.redeliveries')} hint={t('channels.redeliveriesHint', { most: mostRedeliveries })}>
          {(id) => <InputNumber id={id} min={0} max={mostRedeliveries} precision={0} value={draft.redeliveries} onChange={(redeliveries) => { change({ redeliveries: redeliveries ?? 0 }); }} />}
        </Field>
      </div>
    </Modal>
  );
}

function Field({ label, hint, children }: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="upkeep-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <div className="upkeep-hint">{hint}</div>}
    </div>
  );
}
