// Plain JavaScript: `ballast` starts through it before any TypeScript can run, and `npm install` runs it.
// What only building needs (esbuild) is loaded then: every start goes through here.
import { existsSync, promises, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = projectRoot();
const bundles = path.join(root, '.cache', 'cli');
const OLD_MS = 24 * 60 * 60 * 1000;

/** Sub-commands load what they need when they run, as they do from the sources. */
const commands = {
  entryPoints: ['lib/cli/main.ts', 'lib/cli/verify-main.ts'],
  format: 'esm',
  packages: 'external',
  splitting: true,
  outExtension: { '.js': '.mjs' },
};

const worker = {
  entryPoints: ['lib/ingest/wallets/verify-worker.ts'],
  format: 'cjs',
  // Of a package that has both, the form from which only what is used is taken.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.cjs' },
};

/** Folder from which packages are found, wherever this code was bundled to. */
export function projectRoot() {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/**
 * Path of a bundled script, made anew when a source has changed since. Starting from hundreds of
 * TypeScript files costs every process and thread more time than checking thousands of rows. Null where
 * nothing can be written: the sources are used then.
 */
export async function bundledScript(name) {
  try {
    const folder = path.join(bundles, stateOfSources());
    if (!existsSync(folder)) await build(folder);
    return path.join(folder, name);
  } catch {
    return null;
  }
}

/** Names what the bundles are made of as it is now: another name after every edit, move and install. */
function stateOfSources() {
  const sources = ['package-lock.json', 'tsconfig.json', ...sourcesIn('lib')];
  let [bytes, times] = [0, 0];
  for (const file of sources) {
    const { size, mtimeMs } = statSync(`${root}/${file}`);
    bytes += size;
    times += Math.trunc(mtimeMs);
  }
  return [sources.length, bytes, times].map((number) => number.toString(36)).join('-');
}

/** By hand, since `recursive: true` of Node 20 takes seven times as long. */
function sourcesIn(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sourcesIn(`${folder}/${entry.name}`);
    return /\.test\.|\.md$/.test(entry.name) ? [] : [`${folder}/${entry.name}`];
  });
}

/** Built beside its place and moved there, so that nobody ever reads half of it. */
async function build(folder) {
  const { build: bundle } = await import('esbuild');
  const draft = `${folder}-draft-${process.pid}`;
  const common = { absWorkingDir: root, outdir: draft, bundle: true, platform: 'node' };
  try {
    await Promise.all(
      [commands, worker].map((one) =>
        bundle({ ...common, ...one, target: 'node20', logLevel: 'silent' }),
      ),
    );
    await promises.rename(draft, folder).catch((error) => {
      // Another process was quicker with the same sources: its folder is as good.
      if (!existsSync(folder)) throw error;
    });
    await forgetOld(path.basename(folder));
  } finally {
    await promises.rm(draft, { recursive: true, force: true });
  }
}

/** Bundles of older sources go once no running process can still want a part of them. */
async function forgetOld(current) {
  for (const name of await promises.readdir(bundles)) {
    // What another process makes or removes at this moment is gone a moment later.
    const made = statSync(path.join(bundles, name), { throwIfNoEntry: false })?.mtimeMs;
    if (name === current || made === undefined || Date.now() - made < OLD_MS) continue;
    await promises.rm(path.join(bundles, name), { recursive: true, force: true });
  }
}

/** Run by `npm install`, so that the first command starts as quickly as every other. */
if (process.argv[1] === fileURLToPath(import.meta.url)) await bundledScript('main.mjs');
