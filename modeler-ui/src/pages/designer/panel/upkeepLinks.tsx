import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api';
import { isNumber } from '../../../app/directoryNames';
import { useSession } from '../../../app/queries';

/** The way to a script's text, for those who may change it: beside the draft, which stays open. */
export function EditScript({ value }: { value: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.may_administer ?? false;
  const listed = useQuery({
    queryKey: ['directory', 'scripts', ''],
    queryFn: ({ signal }) => api.directory.scripts(signal),
    staleTime: 60_000,
    enabled: may,
  });
  const id = isNumber(value) ? value : listed.data?.find(({ label }) => label === value)?.value;
  return may ? <Link to={id ? `/scripts/${id}` : '/scripts'} target="_blank">{t(id ? 'panel.editScript' : 'panel.manageScripts')}</Link> : null;
}

/** The way to the channels for notices, for super administrators. */
export function ManageNotices() {
  const { t } = useTranslation();
  return useSession().data?.type_id === 2 ? <Link to="/notices" target="_blank">{t('panel.manageNotices')}</Link> : null;
}
