import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
let clone: string;

/** A clone with three sources of one line. */
beforeEach(async () => {
  clone = await mkdtemp(path.join(tmpdir(), 'ballast-bundle-'));
  await symlink(path.join(project, 'node_modules'), path.join(clone, 'node_modules'));
  for (const file of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'lib/platform/bundle.mjs',
  ]) {
    await mkdir(path.dirname(path.join(clone, file)), { recursive: true });
    await cp(path.join(project, file), path.join(clone, file));
  }
  await source('lib/cli/main.ts', `export { said } from './said';`);
  await source('lib/cli/said.ts', `export const said: string = 'first';`);
  await source('lib/cli/verify-main.ts', 'export const verify = true;');
  await source('lib/ingest/wallets/verify-worker.ts', 'export const worker = true;');
});

afterEach(() => rm(clone, { recursive: true }));

async function source(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(clone, file)), { recursive: true });
  await writeFile(path.join(clone, file), text);
}

/** What the bundle of the command line says in a process of its own; "sources" when there is none. */
async function said(): Promise<string> {
  const bundle = pathToFileURL(path.join(clone, 'lib/platform/bundle.mjs')).href;
  const script = `
    const { bundledScript } = await import('${bundle}');
    const file = await bundledScript('main.mjs');
    process.stdout.write(file ? (await import(file)).said : 'sources');`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
  ]);
  return stdout;
}

const bundles = () => readdir(path.join(clone, '.cache', 'cli'));

describe('bundledScript', { timeout: 30_000 }, () => {
  it('is made once while the sources stay', async () => {
    await promisify(execFile)(process.execPath, [path.join(clone, 'lib/platform/bundle.mjs')]);
    const [made] = await bundles();
    expect(await said()).toBe('first');
    expect(await bundles()).toEqual([made]);
  });

  it('never runs stale code: an edit of the same length, a new file, a removed file', async () => {
    expect(await said()).toBe('first');
    await source('lib/cli/said.ts', `export const said: string = 'other';`);
    expect(await said()).toBe('other');
    await source('lib/cli/word.ts', `export const word = 'new';`);
    await source('lib/cli/said.ts', `export { word as said } from './word';`);
    expect(await said()).toBe('new');
    await rm(path.join(clone, 'lib/cli/word.ts'));
    expect(await said()).toBe('sources');
  });

  it('is used at once by processes that start together', async () => {
    expect(await Promise.all([said(), said(), said()])).toEqual(['first', 'first', 'first']);
    expect(await bundles()).toHaveLength(1);
  });

  it('keeps what a running process may still load, for a day', async () => {
    await said();
    const [first = ''] = await bundles();
    await source('lib/cli/said.ts', `export const said = 'second';`);
    await said();
    expect(await bundles()).toHaveLength(2);
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(path.join(clone, '.cache', 'cli', first), old, old);
    await source('lib/cli/said.ts', `export const said = 'third one';`);
    await said();
    expect(await bundles()).toHaveLength(2);
    expect(await bundles()).not.toContain(first);
  });

  it('leaves it to the sources where nothing can be written', async () => {
    await writeFile(path.join(clone, '.cache'), 'a file where the folder should be');
    expect(await said()).toBe('sources');
  });
});
