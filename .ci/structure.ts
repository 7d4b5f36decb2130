import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkStructure } from './structure/check';
import { withPicture } from './structure/picture';

if (process.argv.includes('--write')) {
  const page = 'docs/architecture.md';
  writeFileSync(page, withPicture(readFileSync(page, 'utf8')));
}

/** The files git knows or would add: what a reviewer sees. */
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const paths = listed.split('\0').filter((path) => path !== '' && existsSync(path));
const text = /\.(ts|tsx|mjs|js|css|prisma|md|example)$/;
const files = paths.map((path) => ({
  path,
  text: text.test(path) ? readFileSync(path, 'utf8') : '',
}));

const problems = checkStructure(files);
for (const { path, reason } of problems) console.error(`${path}: ${reason}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`structure: ${files.length} files, nothing to mend`);
