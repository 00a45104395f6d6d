import { compareApi } from './compare';
import { directoryApi } from './directory';
import { draftsApi } from './drafts';
import { createHttp } from './http';
import { importsApi } from './imports';
import { rightsApi } from './rights';
import { sessionApi } from './session';
import { textsApi } from './texts';
import { simulationApi } from './simulation';
import { ticketsApi } from './tickets';
import { trialsApi } from './trials';
import { workflowsApi } from './workflows';

/** Calls for what pages that few open ask besides. */
export const http = createHttp('', () => document.documentElement.lang);

/** The server these pages came from. */
export const api = {
  session: sessionApi(http),
  workflows: workflowsApi(http),
  drafts: draftsApi(http),
  imports: importsApi(http),
  compare: compareApi(http),
  directory: directoryApi(http),
  rights: rightsApi(http),
  texts: textsApi(http),
  simulation: simulationApi(http),
  tickets: ticketsApi(http),
  trials: trialsApi(http),
};
