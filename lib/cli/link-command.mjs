// Run after `npm install`: makes `npx ballast` in a clone run the clone. With a `bin` entry in
// package.json npx would first install the clone into its cache, which takes seconds every time and
// fails for good once it was cut short.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));
mkdirSync(folder, { recursive: true });
if (process.platform === 'win32') {
  const script = '"%~dp0\\..\\..\\lib\\cli\\ballast.mjs"';
  writeFileSync(`${folder}ballast.cmd`, `@node ${script} %*\r\n`);
} else {
  rmSync(`${folder}ballast`, { force: true });
  symlinkSync('../../lib/cli/ballast.mjs', `${folder}ballast`);
}
