import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './main';

// Each run listens for a closed pipe; a process has only one run, this one has many.
process.stdout.setMaxListeners(50);

let printed = '';
const keep = (text: string | Uint8Array): boolean => {
  printed += String(text);
  return true;
};

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs one command line in this process; none of these comes as far as the database. */
async function run(args: string[]): Promise<{ exit: number; printed: string }> {
  await main(['node', 'ballast', ...args]);
  return { exit: Number(process.exitCode ?? 0), printed };
}

describe('bad use', () => {
  it.each([
    [['ingest', 'history']],
    [['ingest', 'summary', 'x.json']],
    [['ingest', 'summary', 'x.json', '--exchange', 'nobody']],
    [['ingest', 'nothing']],
    [['report']],
    [['report', 'twenty']],
    [['report', '2022-12', '--revision', '0']],
    [['reports', '--unknown']],
    [['nothing']],
  ])('%j ends with 2 and points to the help', async (args) => {
    const { exit, printed: said } = await run(args);
    expect(exit).toBe(2);
    expect(said).toContain('--help');
  });
});

describe('help', () => {
  it.each([
    [['--help'], 'Exit codes'],
    [['ingest', '--help'], 'docs/ingest.md'],
    [['ingest', 'history', '--help'], 'Examples'],
    [['ingest', 'summary', '--help'], 'auditRootInfo'],
    [['reports', '--help'], 'Examples'],
    [['report', '--help'], 'Evidence'],
  ])('%j explains itself', async (args, words) => {
    const { exit, printed: said } = await run(args);
    expect(exit).toBe(0);
    expect(said).toContain(words);
  });
});
