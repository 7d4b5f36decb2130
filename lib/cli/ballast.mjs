#!/usr/bin/env node
// Runs the command line from the bundle of its TypeScript sources that `npm install` made, made anew
// when they have changed; from the sources themselves where nothing can be written.
import { fileURLToPath, pathToFileURL } from 'node:url';

const { main } = (await quickStart()) ?? (await fromSources());
await main(process.argv);

/** Loading hundreds of sources one by one takes longer than most commands. */
async function quickStart() {
  const { bundledScript } = await import('../platform/bundle.mjs');
  // `verify` needs neither database nor settings, and is measured in rows a second.
  const file = await bundledScript(process.argv[2] === 'verify' ? 'verify-main.mjs' : 'main.mjs');
  return file ? import(pathToFileURL(file).href) : null;
}

async function fromSources() {
  const { register } = await import('tsx/esm/api');
  // The alias `@/` must resolve whatever folder the command is called from.
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
  return import('./main.ts');
}
