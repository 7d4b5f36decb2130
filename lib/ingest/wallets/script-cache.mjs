// Plain JavaScript on purpose: `ballast verify` starts through it before any TypeScript can run.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = projectRoot();

/** All that the scripts can be made of; the lock file stands for the packages. */
const sources = [
  'lib/cli',
  'lib/format',
  'lib/ingest/wallets',
  'lib/signatures',
  'lib/sources/okx',
];

const builds = [
  {
    file: 'verify-main.mjs',
    options: { entryPoints: ['lib/cli/verify-main.ts'], format: 'esm', packages: 'external' },
  },
  {
    file: 'verify-worker.cjs',
    options: { entryPoints: ['lib/ingest/wallets/verify-worker.ts'], format: 'cjs' },
  },
];

/** Folder from which packages are found, wherever this code was bundled to. */
export function projectRoot() {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/**
 * Path of a bundled script. Starting from hundreds of TypeScript files costs every process and thread
 * more time than checking thousands of rows, so they are bundled once and kept in `.cache` under
 * the hash of their sources. Null where nothing can be written: the sources are used then.
 */
export async function bundledScript(name) {
  const folder = path.join(root, '.cache', `scripts-${sourcesKey()}`);
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  try {
    await build(folder);
    return file;
  } catch {
    return existsSync(file) ? file : null;
  }
}

/** Built beside its place and moved there, so that nobody ever reads half of it. */
async function build(folder) {
  const esbuild = await import('esbuild');
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await Promise.all(builds.map((one) => writeBundle(esbuild, one, draft)));
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeBundle(esbuild, { file, options }, folder) {
  const { outputFiles } = await esbuild.build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  });
  await writeFile(path.join(folder, file), outputFiles[0].text);
}

function sourcesKey() {
  const hash = createHash('sha256');
  for (const folder of sources) {
    const names = readdirSync(path.join(root, folder), { recursive: true });
    const code = names.filter((name) => /(?<!\.test)\.(ts|mjs)$/.test(name));
    for (const name of code.sort()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(path.join(root, folder, name)));
    }
  }
  return hash
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 24);
}
