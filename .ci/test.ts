import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startScratchPostgres } from '@/lib/cli/runtime/scratch-postgres';
import {
  addCounts,
  countsLine,
  flakyLines,
  noTests,
  readCounts,
  type TestCounts,
} from './test-counts';

type Step = {
  name: string;
  args: string[];
  tool?: 'vitest' | 'playwright';
  /** Works on the one PostgreSQL of this run. */
  database?: true;
};

/** From the cheapest to the dearest; each needs those before it to be worth running. */
const steps: Step[] = [
  { name: 'lint', args: ['lint'] },
  { name: 'types', args: ['types'] },
  { name: 'structure', args: ['structure'] },
  { name: 'unit', args: ['unit', '--', '--reporter=default', '--reporter=json'], tool: 'vitest' },
  {
    name: 'integration',
    args: ['integration', '--', '--reporter=default', '--reporter=json'],
    tool: 'vitest',
    database: true,
  },
  { name: 'build', args: ['build'] },
  {
    name: 'e2e',
    args: ['e2e', '--', '--reporter=list,json'],
    tool: 'playwright',
    database: true,
  },
];

const reports = mkdtempSync(path.join(tmpdir(), 'ballast-reports-'));
const lines: string[] = [];
let counts: TestCounts = noTests;
let failed: string | null = null;
let postgres: { url: string; stop: () => Promise<void> } | null = null;

for (const step of steps) {
  console.log(`\n=== ${step.name} ===`);
  const began = Date.now();
  const report = path.join(reports, `${step.name}.json`);
  if (step.database) postgres ??= await openPostgres();
  const code = await run(step, report);
  const own = step.tool ? readCounts(report, step.tool) : noTests;
  counts = addCounts(counts, own);
  const tests = step.tool ? `  ${countsLine(own)}` : '';
  const mark = code === 0 ? 'ok    ' : 'FAILED';
  lines.push(
    `${mark} ${step.name.padEnd(12)}${((Date.now() - began) / 1000).toFixed(1)} s${tests}`,
  );
  if (code === 0) continue;
  failed = step.name;
  // A step that fails without a failing test (lint, a crash) must not end in "0 failed".
  if (own.failed === 0) counts = addCounts(counts, { ...noTests, failed: 1 });
  break;
}

await postgres?.stop();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}`);
const left = steps.length - lines.length;
if (failed) console.log(`\nStopped at ${failed}; ${left} later steps did not run.`);
console.log(flakyLines(counts));
console.log(countsLine(counts));
process.exitCode = failed ? 1 : 0;

/** The server at TEST_DATABASE_URL, or one of our own for the time of this run. */
async function openPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, stop: async () => undefined } : startScratchPostgres();
}

/** Streams one `npm run` step and returns its exit code. */
function run({ args, tool }: Step, report: string): Promise<number> {
  const extra = tool === 'vitest' ? [`--outputFile.json=${report}`] : [];
  const env: NodeJS.ProcessEnv = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  if (postgres) env.TEST_DATABASE_URL = postgres.url;
  const child = spawn('npm', ['run', '--silent', ...args, ...extra], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
