import './imports.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { importsApi } from '../../api/imports';
import { Failure } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { LinkButton } from '../../app/LinkButton';
import { NoSuchPage } from '../../app/NoSuchPage';
import { usePageTitle } from '../../app/pageTitle';
import { Waiting } from '../../app/Waiting';
import { ImportedFile } from './ImportedFile';
import { textOf } from './source';

export function ImportedPage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,15}$/.test(id) ? <LoadedImport key={id} id={Number(id)} /> : <NoSuchPage />;
}

/** The report is told in the reader's language: with another one it is asked for again. */
export function importKey(id: number, language: string) {
  return ['import', id, language] as const;
}

function LoadedImport({ id }: { id: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = useQuery({
    queryKey: importKey(id, language),
    queryFn: ({ signal }) => importsApi.get(id, signal),
    placeholderData: keepPreviousData,
  });
  const original = useQuery({
    queryKey: ['importOriginal', id],
    queryFn: ({ signal }) => importsApi.original(id, signal),
    staleTime: Infinity,
  });
  const source = useMemo(() => (original.data ? textOf(original.data) : null), [original.data]);
  usePageTitle(shown.data?.file_name ?? t('imports.title'));
  if (shown.isPending) {
    return <Waiting />;
  }
  if (shown.isError) {
    return (
      <Failure error={shown.error} onRetry={() => void shown.refetch()}>
        <LinkButton to="/workflows/import">{t('imports.title')}</LinkButton>
      </Failure>
    );
  }
  return <ImportedFile shown={shown.data} source={source} />;
}
