import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellText } from './controls';

type Props = { names: Readonly<Record<string, string>>; onChange: (lang: string, name: string) => void };

const tag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Names in languages beside English, which has a control of its own. An emptied name is removed. */
export function Translations({ names, onChange }: Props) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<string | null>(null);
  const shown = Object.entries(names).filter(([lang]) => lang !== 'en');
  const free = added !== null && tag.test(added) && added !== 'en' && !(added in names);
  return (
    <div className="control" role="group" aria-label={t('panel.otherLanguages')}>
      {(shown.length > 0 || added !== null) && <span className="control-label">{t('panel.otherLanguages')}</span>}
      {shown.map(([lang, name]) => (
        <div key={lang} className="copy">
          <code className="translation-lang">{lang}</code>
          <CellText label={t('panel.translatedName', { lang })} value={name} onChange={(next) => { onChange(lang, next); }} />
        </div>
      ))}
      {added !== null && (
        <div className="copy">
          <CellText label={t('panel.languageTag')} placeholder={t('panel.languageHint')} value={added} onChange={setAdded} code />
          <CellText
            key={free ? added : ''}
            label={t('panel.translatedName', { lang: added })}
            value=""
            disabled={!free}
            onChange={(name) => {
              if (free && name !== '') {
                onChange(added, name);
                setAdded(null);
              }
            }}
          />
        </div>
      )}
      {added === null && (
        <Button className="add-language" size="small" type="text" icon={<PlusOutlined />} onClick={() => { setAdded(''); }}>
          {t('panel.addLanguage')}
        </Button>
      )}
    </div>
  );
}
