import { createBrowserRouter, Navigate } from 'react-router';
import { loadTexts } from '../i18n';
import { Crash } from './Crash';
import { NoSuchPage } from './NoSuchPage';
import { RequireSession } from './RequireSession';
import { basename } from './returnPath';
import { Shell } from './Shell';
import { Waiting } from './Waiting';

/** The import's pages use the designer's pickers and its way to publish. */
const importTexts = () => [loadTexts('imports'), loadTexts('designer')] as const;

export function createRouter() {
  return createBrowserRouter(
    [
      {
        ErrorBoundary: Crash,
        HydrateFallback: Waiting,
        children: [
          {
            path: '/login',
            lazy: async () => ({ Component: (await import('../pages/sign-in/SignInPage')).SignInPage }),
          },
          {
            Component: RequireSession,
            children: [
              {
                Component: Shell,
                children: [
                  { index: true, element: <Navigate to="/workflows" replace /> },
                  {
                    path: '/workflows',
                    lazy: async () => ({ Component: (await import('../pages/workflows/WorkflowsPage')).WorkflowsPage }),
                  },
                  {
                    path: '/workflows/import',
                    lazy: async () => {
                      const [{ ImportPage }] = await Promise.all([import('../pages/imports/ImportPage'), ...importTexts()]);
                      return { Component: ImportPage };
                    },
                  },
                  {
                    path: '/imports/:id',
                    lazy: async () => {
                      const [{ ImportedPage }] = await Promise.all([import('../pages/imports/ImportedPage'), ...importTexts()]);
                      return { Component: ImportedPage };
                    },
                  },
                  {
                    path: '/templates',
                    lazy: async () => {
                      const [{ TemplatesPage }] = await Promise.all([import('../pages/templates/TemplatesPage'), loadTexts('imports')]);
                      return { Component: TemplatesPage };
                    },
                  },
                  {
                    path: '/workflows/:id',
                    lazy: async () => ({ Component: (await import('../pages/workflow/WorkflowPage')).WorkflowPage }),
                  },
                  {
                    path: '/workflows/:id/edit',
                    lazy: async () => {
                      const [{ DesignerPage }] = await Promise.all([import('../pages/designer/DesignerPage'), loadTexts('designer')]);
                      return { Component: DesignerPage };
                    },
                  },
                  {
                    path: '/workflows/:id/compare',
                    lazy: async () => {
                      const [{ ComparePage }] = await Promise.all([import('../pages/designer/compare/ComparePage'), loadTexts('compare')]);
                      return { Component: ComparePage };
                    },
                  },
                  {
                    path: '/workflows/:id/monitor',
                    lazy: async () => {
                      const [{ MonitorPage }] = await Promise.all([import('../pages/monitor/MonitorPage'), loadTexts('monitor')]);
                      return { Component: MonitorPage };
                    },
                  },
                  {
                    path: '/tickets/:id',
                    lazy: async () => {
                      const [{ TicketPage }] = await Promise.all([import('../pages/monitor/TicketPage'), loadTexts('monitor')]);
                      return { Component: TicketPage };
                    },
                  },
                  {
                    path: '/scripts',
                    lazy: async () => {
                      const [{ ScriptsPage }] = await Promise.all([import('../pages/upkeep/ScriptsPage'), loadTexts('upkeep')]);
                      return { Component: ScriptsPage };
                    },
                  },
                  {
                    path: '/scripts/:id',
                    lazy: async () => {
                      const [{ ScriptPage }] = await Promise.all([import('../pages/upkeep/ScriptPage'), loadTexts('upkeep')]);
                      return { Component: ScriptPage };
                    },
                  },
                  {
                    path: '/notices',
                    lazy: async () => {
                      const [{ NoticesPage }] = await Promise.all([import('../pages/upkeep/NoticesPage'), loadTexts('upkeep')]);
                      return { Component: NoticesPage };
                    },
                  },
                  { path: '*', Component: NoSuchPage },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename },
  );
}
