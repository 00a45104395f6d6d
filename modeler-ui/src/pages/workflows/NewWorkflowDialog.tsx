import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api';
import { wordsOf } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';

type Wish = { name: string; template: string };

/** Begins a workflow, empty or after a template, and leads to its canvas. */
export function NewWorkflowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.drafts.templates(signal) });
  const begin = useMutation({
    mutationFn: ({ name, template }: Wish) => api.drafts.create({ name: name.trim(), ...(template !== '' && { template }) }),
    onSuccess: ({ workflow_id }) => void navigate(`/workflows/${workflow_id.toString()}/edit`),
  });
  const choices = [
    { value: '', label: t('newWorkflow.blank'), detail: t('newWorkflow.blankHint') },
    ...(templates.data ?? []).map((template) => ({
      value: template.id,
      label: nameIn(language, template),
      detail: template.description,
    })),
  ];
  return (
    <Modal
      open
      title={t('newWorkflow.title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{t('app.cancel')}</Button>,
        <Button key="create" type="primary" htmlType="submit" form="new-workflow" loading={begin.isPending}>{t('newWorkflow.create')}</Button>,
      ]}
    >
      <Form<Wish> id="new-workflow" layout="vertical" requiredMark={false} initialValues={{ name: '', template: '' }} onFinish={(wish) => { begin.mutate(wish); }}>
        <Form.Item name="name" label={t('newWorkflow.name')} rules={[{ required: true, whitespace: true, message: t('newWorkflow.nameMissing') }]}>
          <Input autoFocus maxLength={255} autoComplete="off" />
        </Form.Item>
        <Form.Item name="template" label={t('newWorkflow.template')} extra={<Link to="/templates">{t('newWorkflow.gallery')}</Link>}>
          <Select
            options={choices}
            loading={templates.isPending}
            optionRender={({ data }) => (
              <div>
                <div>{data.label}</div>
                <div className="workflow-key">{data.detail}</div>
              </div>
            )}
          />
        </Form.Item>
      </Form>
      {begin.isError && <Alert type="error" showIcon title={wordsOf(begin.error, t).title} description={wordsOf(begin.error, t).hint} />}
    </Modal>
  );
}
