// Plain JavaScript on purpose: `ballast verify` starts through it before any TypeScript can run.
// What only building needs (crypto, esbuild) is loaded then: every start goes through here.
import { existsSync, promises, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { mkdir, readdir, rename, rm, stat, writeFile } = promises;
const root = projectRoot();
const cache = path.join(root, '.cache');
const manifestFile = path.join(cache, 'scripts.json');

const OLD_MS = 24 * 60 * 60 * 1000;

/** Beside the sources themselves, what a bundle depends on. */
const settings = ['package-lock.json', 'tsconfig.json'];

/** Sub-commands load what they need when they run, as they do from the sources. */
const commands = {
  format: 'esm',
  packages: 'external',
  splitting: true,
  outExtension: { '.js': '.mjs' },
};

const builds = [
  { ...commands, entryPoints: ['lib/cli/main.ts'] },
  { ...commands, entryPoints: ['lib/cli/verify-main.ts'] },
  {
    entryPoints: ['lib/ingest/wallets/verify-worker.ts'],
    format: 'cjs',
    // Of a package that has both, the form from which only what is used is taken.
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.cjs' },
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
 * more time than checking thousands of rows, so they are bundled once and kept in `.cache` until a
 * source changes. Null where nothing can be written: the sources are used then.
 */
export async function bundledScript(name) {
  try {
    const folder = freshFolder() ?? (await build());
    return path.join(folder, name);
  } catch {
    return null;
  }
}

/** The folder of the last build, if none of the files it was made of has changed. */
function freshFolder() {
  try {
    const { stamps, key } = JSON.parse(readFileSync(manifestFile, 'utf8'));
    const folder = folderOf(key);
    const same = Object.entries(stamps).every(([file, stamp]) => stampOf(file) === stamp);
    return same && existsSync(folder) ? folder : null;
  } catch {
    return null;
  }
}

/** Built beside its place and moved there, so that nobody ever reads half of it. */
async function build() {
  const [esbuild, { createHash, randomUUID }] = await Promise.all([
    import('esbuild'),
    import('node:crypto'),
  ]);
  const draft = path.join(cache, `scripts-draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    const results = await Promise.all(builds.map((one) => bundle(esbuild, one, draft)));
    const inputs = [...new Set([...settings, ...results.flat()])].sort();
    const stamps = Object.fromEntries(inputs.map((file) => [file, stampOf(file)]));
    const key = createHash('sha256').update(JSON.stringify(stamps)).digest('hex').slice(0, 24);
    const folder = folderOf(key);
    if (!existsSync(folder)) await rename(draft, folder).catch((error) => heldBy(folder, error));
    const manifest = `${manifestFile}.${randomUUID()}`;
    await writeFile(manifest, JSON.stringify({ stamps, key }));
    await rename(manifest, manifestFile);
    await forgetOld(key);
    return folder;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Builds of older sources go once no running process can still want them. */
async function forgetOld(key) {
  const names = await readdir(cache);
  for (const name of names.filter((one) => /^scripts-/.test(one) && one !== `scripts-${key}`)) {
    const { mtimeMs } = await stat(path.join(cache, name)).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > OLD_MS) await rm(path.join(cache, name), { recursive: true });
  }
}

/** Another process was quicker with the same sources: its folder is as good. */
function heldBy(folder, error) {
  if (!existsSync(folder)) throw error;
}

async function bundle(esbuild, options, outdir) {
  const { metafile } = await esbuild.build({
    ...options,
    absWorkingDir: root,
    outdir,
    bundle: true,
    metafile: true,
    platform: 'node',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  });
  // Packages are covered by the lock file.
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
}

function folderOf(key) {
  return path.join(cache, `scripts-${key}`);
}

/** Changes whenever the file does. */
function stampOf(file) {
  const { mtimeMs, size } = statSync(path.join(root, file));
  return `${mtimeMs} ${size}`;
}
