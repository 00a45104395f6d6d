import { InboxOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from '../../app/useFileDrop';

/** A file by dropping it anywhere, by choosing it, or as text. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const hovering = useFileDrop(true, onFile);
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <div className={hovering ? 'file-choice hovering' : 'file-choice'}>
        <InboxOutlined aria-hidden />
        <p className="file-choice-title">{t('imports.drop')}</p>
        <p className="soft">{t('imports.dropHint')}</p>
        <div className="file-choice-ways">
          <Button type="primary" onClick={() => input.current?.click()}>{t('imports.choose')}</Button>
          <Button onClick={() => { setPasting(!pasting); }} aria-expanded={pasting}>{t('imports.paste')}</Button>
        </div>
        <input
          ref={input}
          type="file"
          className="file-input"
          tabIndex={-1}
          aria-label={t('imports.choose')}
          accept=".bpmn,.bpmn2,.xml"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again once it was mended.
            target.value = '';
            if (file) {
              onFile(file);
            }
          }}
        />
      </div>
      {pasting && <Pasted onFile={onFile} />}
    </>
  );
}

function Pasted({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const id = useId();
  return (
    <div className="pasted">
      <label htmlFor={id}>{t('imports.pasted')}</label>
      <Input.TextArea
        id={id}
        className="code"
        spellCheck={false}
        autoFocus
        rows={8}
        value={text}
        placeholder="<?xml version=&quot;1.0&quot;?>"
        onChange={(event) => { setText(event.target.value); }}
      />
      <Button
        type="primary"
        disabled={text.trim() === ''}
        onClick={() => {
          // What a text declares of the encoding it once had does not hold for it any more.
          const plain = text.trimStart().replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1');
          onFile(new File([plain], 'pasted.bpmn', { type: 'application/xml' }));
        }}
      >
        {t('imports.read')}
      </Button>
    </div>
  );
}
