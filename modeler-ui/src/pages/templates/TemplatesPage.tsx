import './templates.css';
import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Button, Card, Empty, Tag, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api';
import { templatePicture, type Template } from '../../api/drafts';
import { Failure } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/pageTitle';
import { useSession } from '../../app/queries';
import { SearchField } from '../../app/SearchField';
import { Waiting } from '../../app/Waiting';
import { nameIn } from '../../i18n/names';
import { descriptionIn, features, found, type Feature } from './templates';

const TemplatePreview = lazy(async () => ({ default: (await import('./TemplatePreview')).TemplatePreview }));
const UseTemplate = lazy(async () => ({ default: (await import('./UseTemplate')).UseTemplate }));

/** The samples to begin with: what each looks like, what it is for and what it shows. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  usePageTitle(t('templates.title'));
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.drafts.templates(signal), staleTime: 600_000 });
  const mayBegin = useSession().data?.may_administer ?? false;
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<readonly Feature[]>([]);
  const [seen, see] = useState<Template | null>(null);
  const [used, use] = useState<Template | null>(null);
  if (templates.isPending) {
    return <Waiting />;
  }
  if (templates.isError) {
    return <Failure error={templates.error} onRetry={() => void templates.refetch()} />;
  }
  const listed = found(templates.data, { search, wanted, language });
  const offered = features.filter((feature) => templates.data.some(({ shows }) => shows[feature] > 0));
  const begin = mayBegin ? use : null;
  return (
    <div className="page">
      <Breadcrumb items={[{ title: <Link to="/workflows">{t('workflows.title')}</Link> }, { title: t('templates.title') }]} />
      <div className="page-head templates-head">
        <Typography.Title level={1}>{t('templates.title')}</Typography.Title>
        <SearchField label={t('templates.search')} value={search} onChange={setSearch} />
      </div>
      <div className="templates-filter" role="group" aria-label={t('templates.filter')}>
        {offered.map((feature) => (
          <Button
            key={feature}
            size="small"
            shape="round"
            type={wanted.includes(feature) ? 'primary' : 'default'}
            aria-pressed={wanted.includes(feature)}
            onClick={() => { setWanted(wanted.includes(feature) ? wanted.filter((each) => each !== feature) : [...wanted, feature]); }}
          >
            {t(`feature.${feature}`)}
          </Button>
        ))}
      </div>
      <p className="templates-count" role="status">{t('templates.count', { count: listed.length })}</p>
      {listed.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('templates.none')}>
          <Button onClick={() => { setSearch(''); setWanted([]); }}>{t('workflows.clear')}</Button>
        </Empty>
      ) : (
        <ul className="templates">
          {listed.map((template) => (
            <li key={template.id}><TemplateCard template={template} onSee={see} onUse={begin} /></li>
          ))}
        </ul>
      )}
      <Suspense>
        {seen && (
          <TemplatePreview
            template={seen}
            onClose={() => { see(null); }}
            onUse={begin && ((template) => { see(null); begin(template); })}
          />
        )}
        {used && <UseTemplate template={used} onClose={() => { use(null); }} />}
      </Suspense>
    </div>
  );
}

type CardProps = { template: Template; onSee: (template: Template) => void; onUse: ((template: Template) => void) | null };

function TemplateCard({ template, onSee, onUse }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameIn(language, template);
  return (
    <Card size="small" className="template">
      <button type="button" className="template-picture" onClick={() => { onSee(template); }} aria-label={t('templates.see', { name })}>
        <img src={templatePicture(template.id, language)} alt="" loading="lazy" />
      </button>
      <h2>{name}</h2>
      <p>{descriptionIn(language, template)}</p>
      <Shows template={template} />
      <div className="template-tools">
        <Button size="small" onClick={() => { onSee(template); }}>{t('templates.preview')}</Button>
        {onUse && <Button size="small" type="primary" onClick={() => { onUse(template); }}>{t('templates.use')}</Button>}
      </div>
    </Card>
  );
}

/** What a template shows, each with its number where that says something. */
export function Shows({ template: { shows } }: { template: Template }) {
  const { t } = useTranslation();
  return (
    <div className="template-shows">
      <Tag>{t('templates.steps', { count: shows.steps + shows.automatic })}</Tag>
      {shows.fields > 0 && <Tag>{t('templates.fields', { count: shows.fields })}</Tag>}
      {features.filter((feature) => shows[feature] > 0).map((feature) => <Tag key={feature} color="blue">{t(`feature.${feature}`)}</Tag>)}
    </div>
  );
}
