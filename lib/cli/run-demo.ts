import { demoMonths } from '@/lib/demo/demo-month';
import { DEMO_MONTHS } from '@/lib/demo/demo-months';
import { writeBenchFile } from '@/lib/demo/write-bench-file';
import { writeDemoMonth, writeTrialFiles } from '@/lib/demo/write-demo-files';
import { ensureDemo } from '@/lib/ingest/ensure-demo';
import { openDatabase } from '@/lib/platform/db';
import { printable } from './printable';
import { progressLine } from './progress-line';
import { withBallastDatabase } from './runtime/database';

/** Makes the synthetic exchange in the database. */
export async function runDemo(): Promise<void> {
  console.log(await withBallastDatabase(({ url }) => seedDemo(url)));
}

/** Makes it where it is not there yet, and says what was done. */
export async function seedDemo(url: string): Promise<string> {
  const db = openDatabase({ url, pool: 2 });
  const line = progressLine(process.stderr);
  try {
    const months = await ensureDemo({ db, url, onMonth: (month) => line.show(() => month) });
    line.clear();
    return months.length > 0 ? `${months.length} synthetic months made, at /demo` : 'already there';
  } finally {
    line.clear();
    await db.$disconnect();
  }
}

/** Writes what the synthetic exchange publishes and gives to two account holders, month by month. */
export async function runDemoFiles(folder: string): Promise<void> {
  const line = progressLine(process.stderr);
  const written: string[] = [];
  for (const made of demoMonths()) {
    const { month } = made.report;
    line.show(() => month);
    const { wallets, tree } = await writeDemoMonth({ folder, made });
    written.push(wallets, tree, ...(await writeTrialFiles({ folder, month })));
  }
  line.clear();
  console.log(`${written.length} files of ${DEMO_MONTHS.length} months in ${printable(folder)}`);
}

/** Writes a wallet file of the demo's rows. */
export async function runDemoFile({ rows, file }: { rows: number; file: string }): Promise<void> {
  const line = progressLine(process.stderr);
  await writeBenchFile({
    file,
    rows,
    onProgress: (written) => line.show(() => `${written} of ${rows} rows`),
  });
  line.clear();
  console.log(`${rows} rows in ${printable(file)}`);
}
