import './sign-in.css';
import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api';
import { ApiError } from '../../api/error';
import { LanguageChoice, ThemeChoiceButton } from '../../app/Choices';
import { wordsOf } from '../../app/Failure';
import mark from '/mark.svg';
import { usePageTitle } from '../../app/pageTitle';
import { sessionQuery, useSession } from '../../app/queries';
import { inApp, returnPath } from '../../app/returnPath';

type Credentials = { username: string; password: string };

export function SignInPage() {
  const { t } = useTranslation();
  usePageTitle(t('signIn.title'));
  useReturnWhenSignedIn();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: ({ username, password }: Credentials) => api.session.signIn(username, password),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <div className="sign-in">
      <div className="sign-in-tools">
        <LanguageChoice />
        <ThemeChoiceButton />
      </div>
      <main className="sign-in-box">
        <div className="sign-in-brand">
          <img src={mark} alt="" width={56} height={56} />
          <div>
            <Typography.Title level={1}>Gavia</Typography.Title>
            <span className="sign-in-lead">{t('signIn.lead')}</span>
          </div>
        </div>
        <Card>
          {signIn.isError && (
            <Alert type="error" showIcon style={{ marginBottom: 16 }} {...refusal(signIn.error, t)} />
          )}
          <Form<Credentials> layout="vertical" requiredMark={false} onFinish={signIn.mutate} disabled={signIn.isPending}>
            <Form.Item
              name="username"
              label={t('signIn.username')}
              rules={[{ required: true, whitespace: true, message: t('signIn.usernameMissing') }]}
            >
              <Input size="large" prefix={<UserOutlined />} autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('signIn.password')}
              rules={[{ required: true, message: t('signIn.passwordMissing') }]}
            >
              <Input.Password size="large" prefix={<LockOutlined />} autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
              {t('signIn.submit')}
            </Button>
          </Form>
        </Card>
      </main>
      <footer className="sign-in-foot">
        <Typography.Link href={`${import.meta.env.BASE_URL}third-party-licenses.txt`} target="_blank">
          {t('app.licenses')}
        </Typography.Link>
      </footer>
    </div>
  );
}

/** Leaves for the page that was asked for as soon as somebody is signed in, here or in another tab. */
function useReturnWhenSignedIn() {
  const session = useSession().data;
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const next = returnPath(parameters.get('next'));
  useEffect(() => {
    if (!session) {
      return;
    }
    const page = inApp(next);
    if (page === null) {
      window.location.assign(next);
    } else {
      void navigate(page, { replace: true });
    }
  }, [session, next, navigate]);
}

function refusal(error: Error, t: TFunction): { title: string; description?: string } {
  if (error instanceof ApiError && error.failure === 'refused') {
    // The contract's one text for wrong credentials has our words; any other reason is shown as it came.
    return error.detail === 'username or password is invalid'
      ? { title: t('signIn.refused') }
      : { title: t('signIn.failed'), description: error.detail };
  }
  const { title, hint } = wordsOf(error, t);
  return { title, description: hint };
}
