#!/usr/bin/env node
// Runs the command line from its TypeScript sources: nothing to build before the first command.
import { fileURLToPath, pathToFileURL } from 'node:url';

const { main } = (await quickStart()) ?? (await fromSources());
await main(process.argv);

/** `ballast verify` is measured in rows a second: it starts from one bundled script. */
async function quickStart() {
  if (process.argv[2] !== 'verify') return null;
  const { bundledScript } = await import('../ingest/wallets/script-cache.mjs');
  const file = await bundledScript('verify-main.mjs');
  return file ? import(pathToFileURL(file).href) : null;
}

async function fromSources() {
  const { register } = await import('tsx/esm/api');
  // The alias `@/` must resolve whatever folder the command is called from.
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
  return import('./main.ts');
}
