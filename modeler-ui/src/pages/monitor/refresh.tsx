import { ReloadOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../app/Instant';

/** Milliseconds after which what is shown is asked for again. */
export const refreshAfter = 30_000;

/** How what is shown is kept up to date. */
export type Refresh = {
  refreshing: boolean;
  onRefresh: () => void;
  /** The last refreshing failed; what is shown is older. */
  failure: Error | null;
};

export function refreshOf({ isFetching, error, refetch }: UseQueryResult): Refresh {
  return { refreshing: isFetching, onRefresh: () => void refetch(), failure: error };
}

/** Of when what is shown is. */
export function AsOf({ time, failure }: { time: string } & Refresh) {
  const { t } = useTranslation();
  return (
    <span className="soft" role={failure ? 'alert' : undefined}>
      {failure ? t('monitor.stale') : t('monitor.asOf')} <Instant value={time} />
    </span>
  );
}

export function RefreshButton({ refreshing, onRefresh }: Refresh) {
  const { t } = useTranslation();
  return (
    <Button icon={<ReloadOutlined />} loading={refreshing} onClick={onRefresh}>
      {t('monitor.refresh')}
    </Button>
  );
}
