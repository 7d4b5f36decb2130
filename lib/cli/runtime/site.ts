import { Refusal } from '@/lib/cli/refusal';
import { readEnv } from '@/lib/platform/env';
import { buildSite } from './build-site';
import { type OpenDatabase, openBallastDatabase } from './database';
import { type NextProcess, startNext } from './next-process';
import { isPortFree } from './ports';
import { seedHistory } from './seed-history';
import { livingServers, recordServer } from './server-records';
import { step } from './steps';
import { listenForStop, pause, Stopped } from './stop-signal';

export type SiteOptions = { mode: 'start' | 'dev'; port?: number; host?: string };

/**
 * Runs the site until it is stopped: port, build, database, migrations, shipped history, server.
 * Whatever was started is ended again in reverse order, on Ctrl-C and on errors alike.
 */
export async function runSite({ mode, port = readEnv().PORT, host }: SiteOptions): Promise<void> {
  const signal = listenForStop();
  const undo: (() => Promise<unknown>)[] = [];
  try {
    await refuseBusyPort({ port, host });
    const url = `http://${host && host !== '0.0.0.0' ? host : 'localhost'}:${port}`;
    if (mode === 'start') await build(signal);
    const database = await openDatabase(signal);
    undo.push(database.close);
    await step('History', () => seedHistory(database.url), String);
    signal.throwIfAborted();
    if (readEnv().BALLAST_DEMO === 'on') {
      const { seedDemo } = await import('../run-demo');
      await step('Demo', () => seedDemo(database.url), String);
      signal.throwIfAborted();
    }
    undo.push(await recordServer({ mode, port, url }));
    const server = await step('Server', () => serve({ mode, port, host, signal, undo }));
    console.log(`\nBallast is at ${url} (Ctrl-C stops it)`);
    await untilStopped({ server, signal });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    if (signal.aborted) process.stdout.write('\nStopping … ');
    for (const end of undo.reverse()) await end();
    if (signal.aborted) process.stdout.write('stopped\n');
  }
}

/** Before any heavy work: nobody wants to learn it after the build. */
async function refuseBusyPort({ port, host }: { port: number; host?: string }): Promise<void> {
  // One after the other: two at once would be in each other's way.
  const here = await isPortFree({ port, host });
  if (here && (await isPortFree({ port, host: '127.0.0.1' }))) return;
  const own = (await livingServers()).find((server) => server.port === port);
  throw new Refusal(
    own
      ? `Ballast already runs from this folder: process ${own.pid}, ${own.url}. Open that, or stop it first.`
      : `Port ${port} is used by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
  );
}

async function build(signal: AbortSignal): Promise<void> {
  await step(
    'Build',
    () => buildSite({ signal }),
    (built) => (built ? 'sources changed' : 'nothing changed'),
  );
}

async function openDatabase(signal: AbortSignal): Promise<OpenDatabase> {
  signal.throwIfAborted();
  return step('Database', openBallastDatabase, ({ kind, migrated, url }) => {
    const { hostname, port, pathname } = new URL(url);
    const where = `${kind === 'embedded' ? 'embedded PostgreSQL' : 'DATABASE_URL'} at ${hostname}:${port || 5432}${pathname}`;
    return `${where}, ${migrated.length === 0 ? 'no' : migrated.length} new migration${migrated.length === 1 ? '' : 's'}`;
  });
}

async function serve(
  params: SiteOptions & { port: number; signal: AbortSignal; undo: (() => Promise<unknown>)[] },
) {
  const { mode, port, host, signal, undo } = params;
  let ready = false;
  // Next's banner repeats what our own lines say; what it writes later is passed on.
  const onOutput = (text: string) => {
    if (ready) process.stdout.write(text);
  };
  const args = [mode, '-p', String(port), ...(host ? ['-H', host] : [])];
  const server = startNext({ args, env: { PORT: String(port) }, onOutput });
  undo.push(server.stop);
  let code: number | null | undefined;
  void server.ended.then((value) => {
    code = value;
  });
  while (!(await answers({ port, host }))) {
    signal.throwIfAborted();
    if (code !== undefined) throw new Refusal(`The web server did not start.\n${server.output()}`);
    await pause(50, signal);
  }
  ready = true;
  return server;
}

/** Any answer will do: a server that listens may still fail to load its build. */
async function answers({ port, host = '127.0.0.1' }: { port: number; host?: string }) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  try {
    await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(30_000) });
    return true;
  } catch {
    return false;
  }
}

async function untilStopped({ server, signal }: { server: NextProcess; signal: AbortSignal }) {
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const first = await Promise.race([stopped, server.ended]);
  if (first !== 'stopped') {
    throw new Refusal(`The web server ended by itself (exit code ${first}).\n${server.output()}`);
  }
}
