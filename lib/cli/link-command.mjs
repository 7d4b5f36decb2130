// Run after `npm install`: makes `npx ballast` in a clone run the clone. npm links the commands of
// dependencies, not a package's own, and npx would otherwise install the clone into its cache first.
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
