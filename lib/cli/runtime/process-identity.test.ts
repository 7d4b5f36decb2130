import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isRunning, ownIdentity, processExists } from './process-identity';

describe('process identity', () => {
  it('knows that we run', async () => {
    expect(await isRunning(await ownIdentity())).toBe(true);
  });

  it('knows that an ended process does not', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const pid = child.pid ?? 0;
    await once(child, 'close');
    expect(processExists(pid)).toBe(false);
    expect(await isRunning({ pid, startedAt: null })).toBe(false);
  });

  it('is not taken in by a number that was used again', async () => {
    const own = await ownIdentity();
    expect(await isRunning({ ...own, startedAt: 'another time' })).toBe(own.startedAt === null);
  });
});
