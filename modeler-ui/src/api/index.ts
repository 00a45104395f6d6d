import { designerCalls } from './designer';
import { directoryApi } from './directory';
import { draftsApi } from './drafts';
import { createHttp } from './http';
import { sessionApi } from './session';
import { workflowsApi } from './workflows';

const http = createHttp('', () => document.documentElement.lang);

/** For the calls of pages and dialogs that few open: they are loaded with those, not with the console. */
export const designer = designerCalls(http);

/** The server these pages came from. */
export const api = {
  session: sessionApi(http),
  workflows: workflowsApi(http),
  drafts: draftsApi(http),
  directory: directoryApi(http),
};
