import { useTranslation } from 'react-i18next';
import { DeadEnd } from './DeadEnd';
import { LinkButton } from './LinkButton';
import { usePageTitle } from './pageTitle';

export function NoSuchPage() {
  const { t } = useTranslation();
  usePageTitle(t('error.page'));
  return (
    <DeadEnd title={t('error.page')} hint={t('error.pageHint')}>
      <LinkButton to="/workflows" primary>
        {t('workflows.title')}
      </LinkButton>
    </DeadEnd>
  );
}
