import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createComparisons, type Comparisons } from './compare';
import { bpmn, detail, workflows } from './data';
import { misfits } from './documented';
import { createDrafts, type Drafts } from './drafts';
import { createImports, picture, type Imports } from './imports';
import { layOut } from './layout';
import { createTickets, type Tickets } from './monitor';
import { createSimulation, type Simulation } from './simulation';
import { createPanelCalls, type PanelCalls } from './panel';
import { createUpkeep, type Upkeep } from './upkeep';

/** The addresses these pages use, on loopback, with the security headers of the real server. */
export type FakeServer = {
  url: string;
  /** Ends every session on the server's side, as running out of time does. */
  endSessions: () => void;
  /** Calls below /api/designer/workflows answer 503 while set. */
  failing: boolean;
  /** Drafts and what the server finds of them. */
  drafts: Drafts;
  comparisons: Comparisons;
  imports: Imports;
  /** Where tickets stand and what they went through. */
  tickets: Tickets;
  /** Dry runs and previews that were asked for. */
  simulation: Simulation;
  /** Calls of the panel's editors. */
  panel: PanelCalls;
  /** Scripts and channels for notices. */
  upkeep: Upkeep;
  /** Fails when an answer of /api/designer was not what the interface document says. */
  close: () => Promise<void>;
};

const built = fileURLToPath(new URL('../../target/classes/META-INF/resources/', import.meta.url));
const pages = '/webjars/gavia-modeler-ui/';
const types: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.html': 'text/html;charset=UTF-8',
  '.js': 'text/javascript;charset=UTF-8',
  '.css': 'text/css;charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=UTF-8',
};
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

export async function startFakeServer(): Promise<FakeServer> {
  const sessions = new Set<string>();
  const wrong: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      problem(response, 500, 'Internal Server Error');
    });
  });
  // A connection that the server gives up just when the browser uses it again is a network error to the pages.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drafts = createDrafts();
  const fake: FakeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`,
    endSessions: () => { sessions.clear(); },
    failing: false,
    drafts,
    comparisons: createComparisons(drafts),
    imports: createImports(),
    tickets: createTickets(),
    simulation: createSimulation(),
    panel: createPanelCalls(),
    upkeep: createUpkeep(),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => { resolve(); });
      });
      if (wrong.length > 0) {
        throw new Error(wrong.join('\n'));
      }
    },
  };
  return fake;

  /** Holds the answer, when it is given, against the interface document; faults are no part of it. */
  function hold(method: string, path: string, response: ServerResponse): void {
    const end = response.end.bind(response);
    response.end = (body?: unknown) => {
      const type = response.getHeader('Content-Type') ?? '';
      const text = typeof body === 'string' ? body : null;
      wrong.push(...(response.statusCode < 500 ? misfits(method, path, response.statusCode, type.toString(), text) : []));
      return text === null ? end() : end(text);
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', fake.url);
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    if (pathname === '/api/v1.0/login') {
      await signIn(request, response);
    } else if (pathname.startsWith('/api/designer/')) {
      const body = await bodyOf(request);
      hold(request.method ?? 'GET', pathname, response);
      designer(request, response, pathname, searchParams, body);
    } else if (pathname === '/manage' || pathname.startsWith('/manage/')) {
      file(response, `${pages}index.html`);
    } else if (pathname.startsWith('/embed/tickets/')) {
      embed(request, response, pathname);
    } else {
      file(response, pathname);
    }
  }

  function embed(request: IncomingMessage, response: ServerResponse, path: string): void {
    const answered = fake.tickets.embedded(path, request.headers.authorization ?? '');
    if (answered === null) {
      file(response, `${pages}embed.html`);
    } else if (fake.failing) {
      problem(response, 503, 'Service Unavailable');
    } else if (answered.status >= 400) {
      problem(response, answered.status, 'Problem', answered.body as object);
    } else {
      json(response, answered.body);
    }
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { username, password } = JSON.parse(await bodyOf(request)) as Record<string, string>;
    if (username !== 'admin' || password !== 'right') {
      json(response, { code: -1, data: {}, msg: 'username or password is invalid' });
      return;
    }
    const token = Math.random().toString(36);
    sessions.add(token);
    response.setHeader('Set-Cookie', `sessionid=${token}; HttpOnly; SameSite=Lax; Path=/`);
    json(response, { code: 0, data: { jwt: 'header.payload.signature' }, msg: '' });
  }

  function designer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
    body: string,
  ): void {
    const token = /sessionid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const signedIn = token !== undefined && sessions.has(token);
    if (path === '/api/designer/session' && !signedIn) {
      response.writeHead(204).end();
      return;
    }
    if (!signedIn) {
      problem(response, 401, 'Unauthorized');
      return;
    }
    const method = request.method ?? 'GET';
    if (path === '/api/designer/layout' && !fake.failing) {
      layOut(body).then(
        (laidOut) => {
          response.setHeader('Content-Type', 'application/xml');
          response.end(laidOut);
        },
        () => { problem(response, 422, 'Unprocessable Content', { diagnostics: [] }); },
      );
      return;
    }
    const drawn = fake.failing
      ? null
      : (fake.upkeep.answer(method, path, query, body) ??
        fake.comparisons.answer(method, path, body) ??
        fake.tickets.answer(method, path, query, body) ??
        fake.imports.answer(method, path, query, body) ??
        fake.drafts.answer(method, path, query, body) ??
        fake.panel.answer(method, path, query, body));
    const tried = fake.failing ? null : fake.simulation.answer(path, body);
    const [, id, xml] = /^\/api\/designer\/workflows\/(\d+)(\/bpmn)?$/.exec(path) ?? [];
    if (path === '/api/designer/session') {
      json(response, { username: 'admin', alias: '管理员', type_id: 2, may_administer: true });
    } else if (path === '/api/designer/session/end' && request.method === 'POST') {
      sessions.delete(token);
      response.writeHead(204).end();
    } else if (fake.failing) {
      problem(response, 503, 'Service Unavailable');
    } else if (tried !== null) {
      json(response, tried);
    } else if (path.endsWith('/picture.svg')) {
      response.setHeader('Content-Type', 'image/svg+xml');
      response.end(picture());
    } else if (drawn && drawn.status >= 400) {
      problem(response, drawn.status, 'Problem', drawn.body as object);
    } else if (drawn?.status === 204) {
      response.writeHead(204).end();
    } else if (drawn && typeof drawn.body === 'string') {
      response.setHeader('Content-Type', path.endsWith('/original') ? 'application/octet-stream' : 'application/xml');
      response.end(drawn.body);
    } else if (drawn) {
      response.statusCode = drawn.status;
      json(response, drawn.body);
    } else if (path === '/api/designer/workflows') {
      json(response, list(query));
    } else if (xml !== undefined) {
      response.setHeader('Content-Type', 'application/xml');
      response.end(bpmn(Number(id)));
    } else {
      const found = detail(Number(id));
      if (found) {
        json(response, found);
      } else {
        problem(response, 404, 'Not Found');
      }
    }
  }
}

function list(query: URLSearchParams) {
  const search = query.get('search') ?? '';
  const page = Number(query.get('page') ?? 1);
  const perPage = Number(query.get('per_page') ?? 20);
  const found = workflows.filter(
    ({ name, names, description }) =>
      [name, description, ...Object.values(names)].some((text) => text.toLowerCase().includes(search.toLowerCase())),
  );
  const value = found.slice((page - 1) * perPage, page * perPage);
  return { value, page, per_page: perPage, total: found.length };
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, title: string, more: object = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail: title, ...more }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function file(response: ServerResponse, path: string): void {
  const name = join(built, normalize(decodeURIComponent(path)));
  if (!name.startsWith(built) || !existsSync(name) || !statSync(name).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
  response.end(readFileSync(name));
}
