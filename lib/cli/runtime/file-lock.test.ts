import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFileLock } from './file-lock';
import { ownIdentity } from './process-identity';

describe('withFileLock', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ballast-lock-'));
    file = path.join(folder, 'lock');
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      withFileLock({ file }, async () => {
        most = Math.max(most, ++inside);
        await delay(5);
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is freed by work that fails', async () => {
    const fail = withFileLock({ file }, () => Promise.reject(new Error('no')));
    await expect(fail).rejects.toThrow('no');
    expect(await withFileLock({ file }, async () => 'in')).toBe('in');
  });

  it('takes over from a process that is gone, one taker at a time', async () => {
    await writeFile(file, JSON.stringify({ pid: 2_147_483_646, startedAt: null }));
    let inside = 0;
    const enter = () =>
      withFileLock({ file }, async () => {
        expect(++inside).toBe(1);
        await delay(5);
        inside--;
      });
    await Promise.all([enter(), enter(), enter()]);
  });

  it('takes over from an earlier process with the same number', async () => {
    const { pid, startedAt } = await ownIdentity();
    // Where the system does not say when a process started, the number alone must count.
    if (startedAt === null) return;
    await writeFile(file, JSON.stringify({ pid, startedAt: `${startedAt}0` }));
    expect(await withFileLock({ file, patienceMs: 500 }, async () => 'in')).toBe('in');
  });

  it('gives up on a living holder and names it', async () => {
    await writeFile(file, JSON.stringify(await ownIdentity()));
    const blocked = withFileLock({ file, patienceMs: 120 }, async () => 'in');
    await expect(blocked).rejects.toThrow(`Process ${process.pid} has held`);
    await rm(file);
  });
});
