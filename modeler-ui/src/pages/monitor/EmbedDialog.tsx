import { useMutation } from '@tanstack/react-query';
import { App, Button, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ticketsApi } from '../../api/tickets';
import { wordsOf } from '../../app/Failure';
import { Instant } from '../../app/Instant';
import { useLanguage } from '../../app/language';
import { formatDuration } from '../../i18n/format';

const spans = [5, 10, 30, 60];

/** Makes a link with which another page shows this ticket for a while. */
export function EmbedDialog({ ticketId, onClose }: { ticketId: number; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [minutes, setMinutes] = useState(10);
  const made = useMutation({ mutationFn: () => ticketsApi.embedToken(ticketId, minutes) });
  const address = made.data ? new URL(made.data.url, window.location.href).href : '';
  return (
    <Modal open title={t('embedding.title')} footer={null} onCancel={onClose} width={640}>
      <p>{t('embedding.lead')}</p>
      <div className="embedding-make">
        <Select
          value={minutes}
          onChange={setMinutes}
          aria-label={t('embedding.span')}
          options={spans.map((value) => ({ value, label: formatDuration(language, value * 60) }))}
        />
        <Button type="primary" loading={made.isPending} onClick={() => { made.mutate(); }}>
          {t('embedding.make')}
        </Button>
      </div>
      <div aria-live="polite">
        {made.error && <p role="alert">{Object.values(wordsOf(made.error, t)).join(' ')}</p>}
        {made.data && (
          <>
            <p>
              {t('embedding.until')} <Instant value={made.data.expires} />
            </p>
            <Snippet label={t('embedding.link')} text={address} />
            <Snippet label={t('embedding.frame')} text={frameOf(address, t('embedding.frameTitle'))} />
          </>
        )}
      </div>
    </Modal>
  );
}

function frameOf(address: string, title: string): string {
  return `<iframe src="${address}" title="${title}" width="100%" height="480" style="border:0" referrerpolicy="no-referrer"></iframe>`;
}

function Snippet({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('embedding.copied'));
    } catch {
      // The clipboard is there on secure pages only: what is marked can be copied by hand.
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) {
        field.select();
      }
      void message.info(t('embedding.byHand'));
    }
  };
  return (
    <div className="embedding-snippet">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={4} value={text} onFocus={(event) => { event.target.select(); }} />
      <Button onClick={() => void copy()}>{t('embedding.copy')}</Button>
    </div>
  );
}
