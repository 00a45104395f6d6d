import { Button, Input, Space, Tag } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A secret that can be replaced and cleared and is never shown. */
export function SecretControl({ label, hint, isSet, onChange }: { label: string; hint: string; isSet: boolean; onChange: (secret: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== '') {
      onChange(typed);
    }
    setTyped(null);
  };
  return (
    <div className="control" role="group" aria-label={label}>
      <span className="control-label">{label}</span>
      {typed === null ? (
        <Space>
          <Tag>{t(isSet ? 'hook.tokenSet' : 'hook.tokenNone')}</Tag>
          <Button size="small" onClick={() => { setTyped(''); }}>{t('hook.replace')}</Button>
          {isSet && <Button size="small" onClick={() => { onChange(''); }}>{t('hook.clear')}</Button>}
        </Space>
      ) : (
        <Input.Password
          id={id}
          autoFocus
          autoComplete="new-password"
          visibilityToggle={false}
          aria-label={t('hook.newToken')}
          placeholder={t('hook.newToken')}
          value={typed}
          onChange={(event) => { setTyped(event.target.value); }}
          onPressEnter={done}
          onBlur={done}
        />
      )}
      <div className="control-hint">{hint}</div>
    </div>
  );
}
