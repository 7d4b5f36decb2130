import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from './project';

/** What the built site depends on. Tests and the command line do not reach it. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'instrumentation.ts',
  'proxy.ts',
];
const ignored = /(^lib\/(cli|testing|generated|ingest)\/)|(\.test\.tsx?$)/;
const stampFile = inProject('.next', 'ballast-build');

/** Whether `.next` holds a finished build of exactly the sources as they are now. */
export async function isBuildCurrent(): Promise<boolean> {
  const [stamp, built] = await Promise.all([
    readFile(stampFile, 'utf8').catch(() => null),
    stat(inProject('.next', 'BUILD_ID')).catch(() => null),
  ]);
  return stamp !== null && built !== null && stamp === (await sourceHash());
}

/**
 * SHA-256 over the sources' names and bytes, and the settings that are compiled in. By content, so
 * that a fresh checkout or a touched file does not cost a build.
 */
export async function sourceHash(): Promise<string> {
  const files = (await Promise.all(sources.map(listFiles))).flat().sort();
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_') || name === 'BALLAST_PUBLIC_URL') {
      hash.update(`${name}=${value}\0`);
    }
  }
  for (const file of files) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(projectRoot, file)));
  }
  return hash.digest('hex');
}

async function listFiles(name: string): Promise<string[]> {
  const info = await stat(inProject(name)).catch(() => null);
  if (!info) return [];
  if (info.isFile()) return [name];
  const entries = await readdir(inProject(name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !ignored.test(file));
}
