import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/error';
import { DeadEnd } from './DeadEnd';
import { LinkButton } from './LinkButton';

/** A call that failed, in the reader's words, with what the server said of it. */
export function Failure({ error, onRetry, children }: { error: Error; onRetry: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  const { title, hint } = wordsOf(error, t);
  return (
    <div role="alert">
      <DeadEnd title={title} hint={hint}>
        <Button type="primary" onClick={onRetry}>
          {t('app.retry')}
        </Button>
        {children}
      </DeadEnd>
    </div>
  );
}

/** The same in place of a whole page, with a way to the list of workflows. */
export function PageFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Failure error={error} onRetry={onRetry}>
      <LinkButton to="/workflows">{t('app.back')}</LinkButton>
    </Failure>
  );
}

/** Title and explanation of a failed call. */
export function wordsOf(error: Error, t: TFunction): { title: string; hint: string } {
  if (!(error instanceof ApiError)) {
    return { title: t('error.crash'), hint: '' };
  }
  switch (error.failure) {
    case 'network':
      return { title: t('error.network'), hint: t('error.networkHint') };
    case 'format':
      return { title: t('error.format'), hint: t('error.serverHint') };
    case 'refused':
      return { title: t('error.request'), hint: error.detail };
    case 'status':
      return statusWords(error, t);
  }
}

function statusWords({ status, detail }: ApiError, t: TFunction): { title: string; hint: string } {
  if (status === 403) {
    return { title: t('error.forbidden'), hint: t('error.forbiddenHint') };
  }
  if (status === 404) {
    return { title: t('error.notFound'), hint: t('error.notFoundHint') };
  }
  return status >= 500
    ? { title: t('error.server'), hint: t('error.serverHint') }
    : { title: t('error.request'), hint: detail };
}
