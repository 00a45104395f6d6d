import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from './pageTitle';

export function NoSuchPage() {
  const { t } = useTranslation();
  usePageTitle(t('error.page'));
  return (
    <Result
      status="warning"
      title={<h1 className="result-title">{t('error.page')}</h1>}
      subTitle={t('error.pageHint')}
      extra={
        <Link to="/workflows">
          <Button type="primary" tabIndex={-1}>{t('workflows.title')}</Button>
        </Link>
      }
    />
  );
}
