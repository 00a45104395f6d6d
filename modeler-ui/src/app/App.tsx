import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './queries';
import { createRouter } from './router';
import { ThemeChoiceContext, themeConfig, useThemeChoice } from './theme';
import { useLanguage } from './language';

const antLocales = { 'zh-CN': zhCN, en: enUS };

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  const theme = useThemeChoice();
  const language = useLanguage();
  return (
    <ThemeChoiceContext value={theme}>
      <ConfigProvider locale={antLocales[language]} theme={themeConfig(theme.shown)} button={{ autoInsertSpace: false }}>
        <AntApp>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </ThemeChoiceContext>
  );
}
