import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** A page or a part of it is on its way. */
export function Waiting({ text }: { text?: string }) {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={text ?? t('app.loading')}>
      <Spin size="large" />
    </div>
  );
}
