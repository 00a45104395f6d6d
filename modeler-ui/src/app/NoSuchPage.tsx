import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './LinkButton';
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
        <LinkButton to="/workflows" primary>
          {t('workflows.title')}
        </LinkButton>
      }
    />
  );
}
