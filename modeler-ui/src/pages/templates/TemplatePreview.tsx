import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templatePicture, type Template } from '../../api/drafts';
import { useLanguage } from '../../app/language';
import { nameIn } from '../../i18n/names';
import { descriptionIn } from './templates';
import { Shows } from './TemplatesPage';

/** A template in large: as a whole, or as large as it was drawn. */
export function TemplatePreview({ template, onClose, onUse }: { template: Template; onClose: () => void; onUse: ((template: Template) => void) | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [size, setSize] = useState<'whole' | 'original'>('whole');
  const name = nameIn(language, template);
  return (
    <Modal
      open
      width="min(1500px, 96vw)"
      centered
      title={name}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>{t('templates.close')}</Button>,
        onUse && <Button key="use" type="primary" onClick={() => { onUse(template); }}>{t('templates.use')}</Button>,
      ]}
    >
      <div className="preview-head">
        <p>{descriptionIn(language, template)}</p>
        <Segmented
          aria-label={t('templates.size')}
          value={size}
          onChange={setSize}
          options={(['whole', 'original'] as const).map((each) => ({ value: each, label: t(`templates.size_${each}`) }))}
        />
      </div>
      <Shows template={template} />
      <div className={`preview-picture ${size}`} tabIndex={0} role="region" aria-label={t('templates.picture', { name })}>
        <img src={templatePicture(template.id, language)} alt={t('templates.picture', { name })} />
      </div>
    </Modal>
  );
}
