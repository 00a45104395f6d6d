import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The real service with the demo's people and samples, on loopback, with data of its own. */
export type Service = {
  url: string;
  /** The password all people of the demo share. */
  demoPassword: string;
  /** Ends the process at once, as a power cut does. */
  kill: () => Promise<void>;
  /** Starts it on the same data and port; resolves when it answers. */
  start: () => Promise<void>;
  /** Ends it and removes its data. */
  remove: () => Promise<void>;
};

export const adminPassword = 'service-test-admin';
export const demoToken = 'service-test-token';

/** How long a start may take, in milliseconds: others may use the machine, too. */
const patience = 120_000;

export async function startService(): Promise<Service> {
  const jar = process.env['GAVIA_JAR'] ?? '../backend/target/gavia.jar';
  if (!existsSync(jar)) {
    throw new Error(`There is no ${jar}. Build it (mvn -DskipTests package), or name another one in the environment variable GAVIA_JAR.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'gavia-service-'));
  const log = join(folder, 'service.log');
  const port = await freePort();
  const url = `http://127.0.0.1:${port.toString()}`;
  let running: ChildProcess | null = null;

  async function start(): Promise<void> {
    const process_ = spawn(
      'java',
      [
        '-Xmx256m',
        '-XX:TieredStopAtLevel=1',
        '-jar',
        jar,
        `--server.port=${port.toString()}`,
        '--server.address=127.0.0.1',
        `--gavia.data-dir=${join(folder, 'data')}`,
        '--gavia.demo=true',
      ],
      { env: { ...process.env, GAVIA_BOOTSTRAP_ADMIN_PASSWORD: adminPassword, GAVIA_DEMO_TOKEN: demoToken } },
    );
    running = process_;
    const out = createWriteStream(log, { flags: 'a' });
    process_.stdout.pipe(out, { end: false });
    process_.stderr.pipe(out, { end: false });
    const end = Date.now() + patience;
    while (!(await answers(`${url}/api/designer/session`))) {
      if (process_.exitCode !== null || Date.now() > end) {
        process_.kill('SIGKILL');
        throw new Error(`The service does not start:\n${readFileSync(log, 'utf8').slice(-4_000)}`);
      }
      await wait(100);
    }
  }

  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = running;
    running = null;
    if (ending && ending.exitCode === null && ending.signalCode === null) {
      const gone = new Promise<void>((resolve) => { ending.once('exit', () => { resolve(); }); });
      ending.kill(signal);
      await gone;
    }
  }

  await start();
  const demoPassword = /Demo users' password \(shown once\): (\S+)/.exec(readFileSync(log, 'utf8'))?.[1] ?? '';
  return {
    url,
    demoPassword,
    start,
    kill: () => stop('SIGKILL'),
    remove: async () => {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}
