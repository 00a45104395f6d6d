import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { api } from '../api';
import { LanguageChoice, ThemeChoiceButton } from './Choices';
import { wordsOf } from './Failure';
import mark from '/mark.svg';
import { useSession } from './queries';
import { basename } from './returnPath';
import { Waiting } from './Waiting';

/** The frame around every page of those who are signed in. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession().data;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="shell-header">
        <NavLink to="/workflows" className="brand">
          <img src={mark} alt="" width={30} height={30} />
          <span className="brand-name">Gavia</span>
          <span className="brand-subtitle">{t('app.subtitle')}</span>
        </NavLink>
        <nav className="shell-nav" aria-label={t('app.navigation')}>
          <NavLink to="/workflows">{t('workflows.title')}</NavLink>
          {session?.may_administer && <NavLink to="/scripts">{t('app.scripts')}</NavLink>}
          {session?.type_id === 2 && <NavLink to="/notices">{t('app.notices')}</NavLink>}
        </nav>
        <div className="shell-tools">
          <LanguageChoice />
          <ThemeChoiceButton />
          <Account />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function Account() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const session = useSession().data;
  const signOut = useMutation({
    mutationFn: api.session.signOut,
    // Leaving the page for good drops all that it knew, and no answer still on its way can bring the session back.
    onSuccess: () => { window.location.assign(`${basename}/login`); },
    onError: (error) => void message.error(wordsOf(error, t).title),
  });
  const name = session?.alias || session?.username || '';
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [{ key: 'out', icon: <LogoutOutlined />, label: t('signIn.signOut') }],
        onClick: () => { signOut.mutate(); },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('app.account')}: ${name}`}>
        {name}
      </Button>
    </Dropdown>
  );
}
