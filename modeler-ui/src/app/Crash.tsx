import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** Shown in place of a page that threw. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <Result
      status="error"
      title={t('error.crash')}
      subTitle={t('error.crashHint')}
      extra={
        <Button type="primary" onClick={() => { window.location.reload(); }}>
          {t('error.reload')}
        </Button>
      }
    />
  );
}
