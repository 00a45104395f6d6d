import { GlobalOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languageNames, languages, type Language } from '../i18n';
import { useLanguage } from './language';
import { themes, useTheme, type Theme } from './theme';

export function LanguageChoice() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [language],
        items: languages.map((each) => ({ key: each, label: <span lang={each}>{languageNames[each]}</span> })),
        onClick: ({ key }) => void chooseLanguage(key as Language),
      }}
    >
      <Button type="text" icon={<GlobalOutlined />} aria-label={`${t('app.language')}: ${languageNames[language]}`}>
        {languageNames[language]}
      </Button>
    </Dropdown>
  );
}

export function ThemeChoiceButton() {
  const { t } = useTranslation();
  const { chosen, shown, choose } = useTheme();
  const label = `${t('app.theme')}: ${t(`app.theme_${chosen}`)}`;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [chosen],
        items: themes.map((each) => ({ key: each, label: t(`app.theme_${each}`) })),
        onClick: ({ key }) => { choose(key as Theme); },
      }}
    >
      <Button type="text" icon={shown === 'dark' ? <MoonOutlined /> : <SunOutlined />} aria-label={label} title={label} />
    </Dropdown>
  );
}
