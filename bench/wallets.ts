import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { atLeast, type BenchLine, median, withoutTarget } from './line';
import { bareRecoverSeconds } from './wallets/bare-recover';
import { recoveriesIn, writeMix2022 } from './wallets/mix-2022';

const ROWS = 33_000;
const RUNS = 5;
const ballast = fileURLToPath(new URL('../lib/cli/ballast.mjs', import.meta.url));

/**
 * `ballast verify wallets`, the whole process from its start to its exit, over the mix of rows OKX
 * published in 2022 with a fresh key for every signature; and in the same breath the bare native loop
 * that recovers as many keys on as many cores, with nothing around it. Runs alternate, so that both
 * see the same machine.
 */
export async function benchWallets(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
  const file = path.join(folder, 'wallets.csv');
  const cores = availableParallelism();
  const recoveries = recoveriesIn(ROWS);
  try {
    await writeMix2022(file, ROWS);
    await verifySeconds(file);
    const whole: number[] = [];
    const shares: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const bare = await bareRecoverSeconds(recoveries, cores);
      const seconds = await verifySeconds(file);
      whole.push(seconds);
      shares.push(bare / seconds);
    }
    const seconds = median(whole);
    const detail = `${recoveries} recoveries on ${cores} cores`;
    return [
      {
        what: `ballast verify wallets, ${ROWS} rows of the 2022 mix, whole process`,
        measured: `${seconds.toFixed(2)} s (median of ${RUNS}, ${Math.round(ROWS / seconds)} rows/s)`,
        target: cores === 2 ? 'at most 2.50 s' : null,
        met: cores === 2 ? seconds <= 2.5 : null,
      },
      atLeast('the same, share of the bare native recover loop', median(shares), 0.7, detail),
      withoutTarget(
        "OKX's own tool on the same mix, two cores (measured once, elsewhere)",
        '12.8 s',
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function verifySeconds(file: string): Promise<number> {
  const began = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [
    ballast,
    'verify',
    'wallets',
    file,
    '--json',
  ]);
  const seconds = (performance.now() - began) / 1000;
  const { byStatus } = JSON.parse(stdout);
  if (byStatus.pass !== ROWS) throw new Error(`${byStatus.pass} of ${ROWS} rows passed.`);
  return seconds;
}
