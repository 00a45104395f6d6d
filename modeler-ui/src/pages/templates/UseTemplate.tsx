import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api';
import type { Template } from '../../api/drafts';
import { wordsOf } from '../../app/Failure';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';

/** Begins a workflow after a template, and leads to its canvas. */
export function UseTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: ({ name }: { name: string }) => api.drafts.create({ name: name.trim(), template: template.id }),
    onSuccess: ({ workflow_id }) => void navigate(`/workflows/${workflow_id.toString()}/edit`),
  });
  return (
    <Modal
      open
      title={t('templates.useTitle', { name: nameIn(language, template) })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{t('app.cancel')}</Button>,
        <Button key="create" type="primary" htmlType="submit" form="use-template" loading={begin.isPending}>{t('newWorkflow.create')}</Button>,
      ]}
    >
      <Form<{ name: string }> id="use-template" layout="vertical" requiredMark={false} initialValues={{ name: nameIn(language, template) }} onFinish={(wish) => { begin.mutate(wish); }}>
        <Form.Item name="name" label={t('newWorkflow.name')} rules={[{ required: true, whitespace: true, message: t('newWorkflow.nameMissing') }]}>
          <Input autoFocus maxLength={255} autoComplete="off" />
        </Form.Item>
      </Form>
      {begin.isError && <Alert type="error" showIcon title={wordsOf(begin.error, t).title} description={wordsOf(begin.error, t).hint} />}
    </Modal>
  );
}
