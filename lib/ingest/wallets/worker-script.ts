import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entry = path.join(root, 'lib/ingest/wallets/verify-worker.ts');
/** Everything the worker is made of; the lock file stands for the packages. */
const sources = ['lib/signatures', 'lib/sources/okx', 'lib/ingest/wallets'];
const cache = path.join(root, '.cache');

/** Where a thread without a file of its own looks up packages from. */
export const packagesFrom = path.join(root, 'package.json');

/**
 * The worker's code as one script. Loading it from its many TypeScript files would cost each thread
 * more time than checking thousands of rows; it is bundled once and kept in `.cache` by the hash of its
 * sources.
 */
export async function workerScript(): Promise<string> {
  const file = path.join(cache, `verify-worker-${await sourcesHash()}.cjs`);
  try {
    return await readFile(file, 'utf8');
  } catch {
    const script = await bundle();
    await keep(file, script);
    return script;
  }
}

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Written beside its place and moved there, so that nobody reads half of it; failing is no harm. */
async function keep(file: string, script: string): Promise<void> {
  try {
    await mkdir(cache, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, script);
    await rename(draft, file);
  } catch {
    // A read-only installation bundles anew each time.
  }
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const listed = await Promise.all(
    sources.map((folder) => readdir(path.join(root, folder), { recursive: true })),
  );
  const files = sources.flatMap((folder, i) =>
    (listed[i] ?? [])
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(folder, name)),
  );
  const texts = await Promise.all(
    [...files.sort(), 'package-lock.json'].map((file) => readFile(path.join(root, file))),
  );
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 24);
}
