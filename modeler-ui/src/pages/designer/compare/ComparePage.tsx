import './compare.css';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { api } from '../../../api';
import { compareApi, type Form } from '../../../api/compare';
import type { VersionLine } from '../../../api/drafts';
import { Failure } from '../../../app/Failure';
import { NoSuchPage } from '../../../app/NoSuchPage';
import { usePageTitle } from '../../../app/pageTitle';
import { Waiting } from '../../../app/Waiting';
import { Comparison } from './Comparison';

const formPattern = /^(live|draft|[1-9]\d{0,8})$/;

function formOf(text: string | null, otherwise: Form): Form {
  return text !== null && formPattern.test(text) ? (text as Form) : otherwise;
}

/** What differs between two forms of a workflow, drawn side by side. Nothing can be changed here. */
export function ComparePage() {
  const { id } = useParams();
  return id !== undefined && /^\d{1,9}$/.test(id) ? <Chosen key={id} id={Number(id)} /> : <NoSuchPage />;
}

function Chosen({ id }: { id: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const from = formOf(search.get('from'), 'live');
  const to = formOf(search.get('to'), 'draft');
  usePageTitle(t('compare.title'));
  const versions = useQuery({
    queryKey: ['workflow', id, 'versions'],
    queryFn: ({ signal }) => api.drafts.versions(id, signal),
  });
  const choose = (form: { from?: string; to?: string }) => {
    setSearch({ from, to, ...form }, { replace: true });
  };
  const options = useFormOptions(versions.data ?? []);
  return (
    <div className="compare">
      <div className="compare-head">
        <Link to={`/workflows/${id.toString()}/edit`}>{t('compare.back')}</Link>
        <h1>{t('compare.title')}</h1>
        <label htmlFor="compare-from">{t('compare.from')}</label>
        <Select id="compare-from" value={from} options={options} popupMatchSelectWidth={false} onChange={(form) => { choose({ from: form }); }} />
        <label htmlFor="compare-to">{t('compare.to')}</label>
        <Select id="compare-to" value={to} options={options} popupMatchSelectWidth={false} onChange={(form) => { choose({ to: form }); }} />
      </div>
      {versions.isPending ? (
        <Waiting />
      ) : versions.isError ? (
        <Failure error={versions.error} onRetry={() => void versions.refetch()} />
      ) : (
        <Loaded key={`${from} ${to}`} id={id} from={from} to={to} versions={versions.data} />
      )}
    </div>
  );
}

function useFormOptions(versions: readonly VersionLine[]): { value: Form; label: string }[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { value: 'draft' as const, label: t('compare.draft') },
      { value: 'live' as const, label: t('compare.live') },
      ...versions.map(({ number }) => ({ value: `${number}` as Form, label: t('compare.version', { number }) })),
    ],
    [versions, t],
  );
}

type LoadedProps = { id: number; from: Form; to: Form; versions: readonly VersionLine[] };

function Loaded({ id, from, to, versions }: LoadedProps) {
  const { t } = useTranslation();
  const live = versions.find((version) => version.live)?.number;
  const changes = useQuery({
    queryKey: ['workflow', id, 'diff', from, to],
    queryFn: ({ signal }) => compareApi.diff(id, from, to, signal),
    // A draft changes without notice: what is shown is what it is now.
    staleTime: 0,
    gcTime: 0,
  });
  const before = useFormXml(id, from, live);
  const after = useFormXml(id, to, live);
  const wordsOf = (form: Form) => {
    if (form === 'draft') {
      return t('compare.draft');
    }
    return form === 'live' ? t('compare.liveNumber', { number: live ?? 0 }) : t('compare.version', { number: Number(form) });
  };
  if (changes.isError) {
    return <Failure error={changes.error} onRetry={() => void changes.refetch()} />;
  }
  if (changes.isPending) {
    return <Waiting />;
  }
  return <Comparison changes={changes.data} before={before} after={after} words={{ before: wordsOf(from), after: wordsOf(to) }} />;
}

/** Undefined while it is on its way; empty when it cannot be had. */
function useFormXml(id: number, form: Form, live: number | undefined): string | undefined {
  const number = form === 'live' ? live : Number(form);
  const xml = useQuery({
    queryKey: ['workflow', id, 'xml', form === 'draft' ? 'draft' : number],
    queryFn: ({ signal }) => (form === 'draft' ? compareApi.draftXml(id, signal) : api.drafts.versionBpmn(id, number ?? 0, signal)),
    staleTime: form === 'draft' ? 0 : Infinity,
    gcTime: form === 'draft' ? 0 : 300_000,
    refetchOnWindowFocus: false,
  });
  return xml.isError ? '' : xml.data;
}

