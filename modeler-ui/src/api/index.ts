import { directoryApi } from './directory';
import { draftsApi } from './drafts';
import { createHttp } from './http';
import { sessionApi } from './session';
import { ticketsApi } from './tickets';
import { workflowsApi } from './workflows';

const http = createHttp('', () => document.documentElement.lang);

/** The server these pages came from. */
export const api = {
  session: sessionApi(http),
  workflows: workflowsApi(http),
  drafts: draftsApi(http),
  directory: directoryApi(http),
  tickets: ticketsApi(http),
};
