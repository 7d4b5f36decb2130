import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { processesWith, type RunningCommand, runBallast } from '@/lib/testing/ballast-command';
import { isBuildCurrent } from './runtime/build-stamp';
import { findFreePort, isPortFree } from './runtime/ports';

const building = 300_000;

describe('ballast start', () => {
  let data: string;
  let port: number;
  /** Milliseconds of the start that had to build. */
  let firstStart = 0;
  const running: RunningCommand[] = [];

  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'ballast-start-'));
    port = await findFreePort();
  });

  afterEach(async () => {
    for (const { child, exit } of running.splice(0)) {
      child.kill('SIGTERM');
      await exit;
    }
  });

  afterAll(() => rm(data, { recursive: true, force: true }));

  function start(env: Record<string, string> = {}): RunningCommand {
    const settings = { BALLAST_DATA_DIR: data, PORT: String(port), ...env };
    const command = runBallast(['start'], settings);
    running.push(command);
    return command;
  }

  async function expectNothingLeft() {
    expect(await processesWith('BALLAST_DATA_DIR', data)).toEqual([]);
    expect(await isPortFree({ port })).toBe(true);
  }

  it('refuses a busy port at once, in one sentence, before any heavy work', async () => {
    const other = createServer().listen(port);
    try {
      const { exit, stderr, stdout } = start();
      expect(await exit).toBe(1);
      expect(stderr().trim()).toBe(
        `Port ${port} is used by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
      );
      expect(stdout()).toBe('');
      expect(await readdir(data)).toEqual([]);
    } finally {
      other.close();
    }
  });

  it('stops in the middle of a build, and leaves no build that looks finished', async () => {
    // Another address is compiled in, so a build is needed.
    const env = { BALLAST_PUBLIC_URL: `http://localhost:${port}` };
    const { child, exit, says, stdout } = start(env);
    await says('Build …');
    // The compiler is at work by then; the fastest build takes longer.
    await delay(2500);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(stdout()).toMatch(/Build … stopped after .* s\n\nStopping … stopped\n$/);
    expect(await isBuildCurrent()).toBe(false);
    await expectNothingLeft();
  }, 30_000);

  it(
    'builds, ingests the shipped history, serves, and ends on Ctrl-C without a trace',
    async () => {
      const began = performance.now();
      const { child, exit, says, stdout, stderr } = start();
      await says(`Ballast is at http://localhost:${port}`);
      firstStart = performance.now() - began;
      const lines = stdout().split('\n');
      expect(lines[0]).toMatch(/^Build … \d+\.\d\d s \(sources changed\)$/);
      expect(lines[1]).toMatch(
        /^Database … .* s \(embedded PostgreSQL at 127\.0\.0\.1:\d+\/ballast, \d+ new migration/,
      );
      expect(lines[2]).toMatch(/^History … .* s \(\d+ reports ingested\)$/);
      expect(lines[3]).toMatch(/^Server … .* s$/);
      const health = await fetch(`http://localhost:${port}/api/health`);
      expect(await health.json()).toMatchObject({ status: 'ok', database: { status: 'ok' } });
      child.kill('SIGINT');
      expect(await exit).toBe(0);
      expect(stderr()).toBe('');
      await expectNothingLeft();
    },
    building,
  );

  it('starts again fast and changes nothing; a third is refused meanwhile', async () => {
    const began = performance.now();
    const second = start();
    await second.says('Ballast is at');
    // Some 2 s on an idle machine. This one may be busy with other tests, so compare with itself.
    expect(performance.now() - began).toBeLessThan(firstStart / 3);
    expect(second.stdout()).toMatch(
      /Build … .* \(nothing changed\)\nDatabase .* no new migrations\)/,
    );
    expect(second.stdout()).toContain('(already there)');

    const third = start();
    expect(await third.exit).toBe(1);
    expect(third.stderr().trim()).toBe(
      `Ballast already runs from this folder: process ${second.child.pid}, http://localhost:${port}. Open that, or stop it first.`,
    );

    // A command beside the running server uses the same database and leaves it running.
    const beside = runBallast(['db', 'migrate'], { BALLAST_DATA_DIR: data });
    expect(await beside.exit).toBe(0);
    expect(beside.stdout()).toBe('nothing to apply\n');
    const health = await fetch(`http://localhost:${port}/api/health`);
    expect(await health.json()).toMatchObject({ database: { status: 'ok' } });
  }, 60_000);

  it('takes the web server down when it is killed, and starts again after it', async () => {
    const { child, exit, says } = start();
    await says('Ballast is at');
    child.kill('SIGKILL');
    await exit;
    await expect.poll(() => isPortFree({ port }), { timeout: 5000 }).toBe(true);
    const next = start();
    await next.says('Ballast is at');
    next.child.kill('SIGTERM');
    expect(await next.exit).toBe(0);
    await expectNothingLeft();
  }, 60_000);
});

describe('ballast', () => {
  it.each([
    [['--help'], 0],
    [['--version'], 0],
    [['db', '--help'], 0],
    [[], 2],
    [['nonsense'], 2],
    [['start', '--port', '0'], 2],
    [['start', '--nonsense'], 2],
    [['db', 'migrate-diff'], 2],
    [['db', 'migrate-diff', 'Not a name'], 2],
  ])('%j ends with %i', async (args, code) => {
    const { exit, stderr } = runBallast(args, { BALLAST_DATA_DIR: path.join(tmpdir(), 'unused') });
    expect(await exit).toBe(code);
    if (code === 0) expect(stderr()).toBe('');
    else expect(stderr()).not.toContain('    at ');
  });

  it('says so in a sentence when the settings are wrong or the database does not run', async () => {
    const wrong = runBallast(['start'], { PORT: 'eighty' });
    expect(await wrong.exit).toBe(1);
    expect(wrong.stderr()).toMatch(
      /^The environment is not usable\. PORT: .*See \.env\.example\.\n$/,
    );
    const nowhere = path.join(tmpdir(), 'ballast-no-such-folder');
    const url = runBallast(['db', 'url'], { BALLAST_DATA_DIR: nowhere });
    expect(await url.exit).toBe(1);
    expect(existsSync(nowhere)).toBe(false);
    expect(url.stderr()).toMatch(/^The embedded database does not run\./);
    const gone = runBallast(['db', 'migrate'], { DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/c' });
    expect(await gone.exit).toBe(1);
    expect(gone.stderr()).toBe(
      'The database at 127.0.0.1:9 does not answer (ECONNREFUSED). Check DATABASE_URL and that the server runs.\n',
    );
  });
});
