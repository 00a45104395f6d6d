import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DeadEnd } from './DeadEnd';

/** Shown in place of a page that threw. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <DeadEnd broken title={t('error.crash')} hint={t('error.crashHint')}>
      <Button type="primary" onClick={() => { window.location.reload(); }}>
        {t('error.reload')}
      </Button>
    </DeadEnd>
  );
}
