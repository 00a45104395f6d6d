import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { rightsApi, rights, type Right, type Rights } from '../../../api/rights';
import { Failure } from '../../../app/Failure';
import { Labelled } from '../panel/controls';
import { PickerSelect, type Directory } from '../panel/pickers';

const directories: Record<Right, Directory> = {
  admins: 'people',
  interveners: 'people',
  viewers: 'people',
  viewer_departments: 'departments',
  applications: 'applications',
};

/** Who may do what with the workflow. These are not of the draft: they hold as soon as they are picked. */
export function RightsSettings() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const queries = useQueryClient();
  const key = ['rights', id];
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => rightsApi.of(id, signal) });
  const change = useMutation({
    mutationFn: (changed: Partial<Record<Right, string[]>>) => rightsApi.change(id, changed),
    onMutate: (changed) => { queries.setQueryData(key, (now?: Rights) => now && { ...now, ...changed }); },
    onSuccess: (now) => { queries.setQueryData(key, now); },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
  if (found.isPending) {
    return <Spin size="small" />;
  }
  if (found.isError) {
    return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  }
  const now = found.data;
  return (
    <>
      <div className="control-hint rights-lead">{t(now.may_change ? 'rights.lead' : 'rights.readOnly')}</div>
      {change.isError && <Alert type="error" showIcon title={t('rights.failed')} description={change.error.message} />}
      {rights.map((right) => (
        <Labelled key={right} label={t(`rights.${right}`)}>
          {(control) => (
            <PickerSelect
              id={control}
              directory={directories[right]}
              multiple
              disabled={!now.may_change}
              value={now[right].join(',')}
              onChange={(value) => { change.mutate({ [right]: value === '' ? [] : value.split(',') }); }}
            />
          )}
        </Labelled>
      ))}
    </>
  );
}
