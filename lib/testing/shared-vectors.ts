import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
let noticed = false;

/**
 * The absolute path of a third-party sample (`okx/merkle/merkle_proof_file.json`), or null where the
 * folder of samples is absent: they may be read by tests but not kept in this repository, so tests
 * that need them use `describe.runIf`.
 */
export function sharedVector(path: string): string | null {
  return sharedFile(`vectors/${path}`);
}

/** The same for any file of the folder that is shared beside the repository (`cases/wallets/tabs.csv`). */
export function sharedFile(path: string): string | null {
  const file = shared + path;
  if (existsSync(file)) return file;
  if (!noticed) {
    noticed = true;
    console.info('Third-party samples are absent: the tests that read them are skipped.');
  }
  return null;
}
