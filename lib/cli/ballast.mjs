#!/usr/bin/env node
// Runs the command line from its TypeScript sources: nothing to build before the first command.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// The alias `@/` must resolve whatever folder the command is called from.
register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
await main(process.argv);
