import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot as findRoot } from '@/lib/platform/bundle.mjs';

/** Root of the clone, whatever folder the command was called from. */
export const projectRoot = findRoot();

/** Absolute path of something in the clone. */
export function inProject(...parts: string[]): string {
  return path.join(projectRoot, ...parts);
}

/**
 * Reads `.env.local` and `.env` of the clone as Next does: a variable that is already set stays.
 * The command line and the server therefore see the same configuration.
 */
export function loadEnvFiles(): void {
  for (const name of ['.env.local', '.env']) {
    const file = inProject(name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
