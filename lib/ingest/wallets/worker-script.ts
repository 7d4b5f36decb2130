import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledScript, projectRoot } from '@/lib/platform/bundle.mjs';

/** How a thread is started: the file it runs, and where it finds packages. */
export type WorkerScript = { file: string; packages: string };

/** The worker's bundle: the one beside this code when it is bundled itself, else from the cache. */
export async function workerScript(): Promise<WorkerScript> {
  const packages = path.join(projectRoot(), 'package.json');
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), 'verify-worker.cjs');
  const file = existsSync(beside) ? beside : await bundledScript('verify-worker.cjs');
  if (file) return { file, packages };
  throw new Error('The verifying threads need a folder .cache in the project that can be written.');
}
