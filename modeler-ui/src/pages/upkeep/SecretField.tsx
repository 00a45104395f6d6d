import { Button, Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  label: string;
  /** Whether one is stored. */
  isSet: boolean;
  /** What replaces it, empty to clear it; undefined leaves it. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** A secret that is never shown: it stays, is replaced, or goes. */
export function SecretField({ label, isSet, value, onChange }: Props) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(!isSet);
  const leave = () => {
    setTyping(false);
    onChange(undefined);
  };
  if (typing) {
    return (
      <Group label={label}>
        <Input.Password
          autoFocus={isSet}
          autoComplete="new-password"
          visibilityToggle={false}
          maxLength={100}
          aria-label={label}
          placeholder={t(isSet ? 'channels.newSecret' : 'channels.notSet')}
          value={value ?? ''}
          onChange={(event) => { onChange(event.target.value === '' ? undefined : event.target.value); }}
        />
        {isSet && <Button size="small" onClick={leave}>{t('channels.keep')}</Button>}
      </Group>
    );
  }
  return value === '' ? (
    <Group label={label}>
      <Tag color="orange">{t('channels.cleared')}</Tag>
      <Button size="small" onClick={leave}>{t('channels.keep')}</Button>
    </Group>
  ) : (
    <Group label={label}>
      <Tag>{t('channels.set')}</Tag>
      <Button size="small" onClick={() => { setTyping(true); }}>{t('channels.replace')}</Button>
      <Button size="small" onClick={() => { onChange(''); }}>{t('channels.clear')}</Button>
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="upkeep-field" role="group" aria-label={label}>
      <span>{label}</span>
      <div className="upkeep-secret">{children}</div>
    </div>
  );
}
