import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareDataFolder, removeDataFolder } from './data-folder';
import { acquirePostgres, runningUrl } from './embedded-postgres';
import { isPortFree } from './ports';
import { postgresUser } from './postgres-user';
import { findPostmaster } from './postmaster';
import { inProject } from './project';

describe('acquirePostgres', () => {
  let root: string;
  let cluster: string;
  const release: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'ballast-embedded-'));
    cluster = path.join(root, 'postgres');
  });

  afterEach(async () => {
    for (const one of release.splice(0)) await one().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  async function acquire() {
    const server = await acquirePostgres({ root, settings: { fsync: 'off' } });
    release.push(server.release);
    return server;
  }

  it('starts a server, keeps its data, and stops it with the last user', async () => {
    const first = await acquire();
    expect(first.started).toBe(true);
    await query(first.url, 'create table kept as select 42 as answer');
    const second = await acquire();
    expect(second).toMatchObject({ url: first.url, started: false });
    await first.release();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.release();
    expect(await findPostmaster({ folder: cluster })).toBeNull();
    expect(await runningUrl(root)).toBeNull();
    const third = await acquire();
    expect(third).toMatchObject({ url: first.url, started: true });
    expect(await query(third.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('listens on 127.0.0.1 only and keeps its password to its owner', async () => {
    const { url, port } = await acquire();
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === 'IPv4');
    for (const one of outside) {
      const address = url.replace('127.0.0.1', one?.address ?? '');
      await expect(query(address, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    }
    const secret = path.join(cluster, 'ballast.json');
    expect((await stat(secret)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(secret, 'utf8')).port).toBe(port);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('recovers when the server was killed', async () => {
    const { url } = await acquire();
    await query(url, 'create table kept as select 42 as answer');
    const running = await findPostmaster({ folder: cluster });
    process.kill(running?.pid ?? 0, 'SIGKILL');
    while (await findPostmaster({ folder: cluster })) await delay(20);
    expect(await stat(path.join(cluster, 'postmaster.pid'))).toBeTruthy();
    const next = await acquire();
    expect(next.started).toBe(true);
    expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although the number in a stale lock now belongs to another process', async () => {
    const server = await acquire();
    const lock = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
    await server.release();
    // Our own process stands for the one that got the number.
    await writeFile(
      path.join(cluster, 'postmaster.pid'),
      lock.replace(/^\d+/, String(process.pid)),
    );
    expect((await acquire()).started).toBe(true);
  });

  it('takes over the server of a user that was killed, and stops it in the end', async () => {
    const script = `
      const { acquirePostgres } = await import(${JSON.stringify(inProject('lib/cli/runtime/embedded-postgres.ts'))});
      const { url } = await acquirePostgres({ root: ${JSON.stringify(root)} });
      console.log(url);
      setInterval(() => {}, 1000);`;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { cwd: inProject(), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await findPostmaster({ folder: cluster })).not.toBeNull();
    const next = await acquire();
    expect(next.started).toBe(false);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.release();
    expect(await findPostmaster({ folder: cluster })).toBeNull();
  });

  it('moves to another port when the remembered one is taken', async () => {
    const first = await acquire();
    await first.release();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const second = await acquire();
      expect(second.port).not.toBe(first.port);
      expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it('begins anew after a first start that was cut short', async () => {
    await mkdir(`${cluster}.new`, { recursive: true });
    await writeFile(path.join(`${cluster}.new`, 'PG_VERSION'), '18\n');
    expect((await acquire()).started).toBe(true);
  });

  it.runIf(process.getuid?.() === 0)('works for root in a folder closed to others', async () => {
    const closed = path.join(root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const inner = path.join(closed, 'data');
    const server = await acquirePostgres({ root: inner });
    release.push(server.release);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.release();
    const again = await acquirePostgres({ root: inner });
    expect(again.url).toBe(server.url);
    await again.release();
    await removeDataFolder(await prepareDataFolder(inner, postgresUser()));
    expect(existsSync(inner)).toBe(false);
  });

  it('lets many start at once, as one server', async () => {
    const servers = await Promise.all([acquire(), acquire(), acquire()]);
    expect(servers.filter((server) => server.started)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.url)).size).toBe(1);
    const port = servers[0]?.port ?? 0;
    await Promise.all(servers.map((server) => server.release()));
    expect(await isPortFree({ port, host: '127.0.0.1' })).toBe(true);
  });

  it('refuses in words a cluster of another version or without its password', async () => {
    const server = await acquire();
    await server.release();
    const secret = path.join(cluster, 'ballast.json');
    const text = await readFile(secret, 'utf8');
    await writeFile(secret, '{"password":');
    await expect(acquire()).rejects.toThrow(/holds the password .* missing or damaged/);
    await writeFile(secret, text);
    await writeFile(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(acquire()).rejects.toThrow(/written by PostgreSQL 17, this Ballast ships 18/);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
