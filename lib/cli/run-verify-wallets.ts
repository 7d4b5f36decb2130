import { InputError } from '@/lib/format/input-error';
import { sizeOf } from '@/lib/ingest/wallets/early-threads';
import { VerifyPool } from '@/lib/ingest/wallets/verify-pool';
import type { WalletCheckReport } from '@/lib/wallets/check/wallet-check-report';
import { progressLine } from './progress-line';
import { Refusal } from './refusal';
import { walletCheckText } from './wallet-check-text';

export type VerifyWalletsOptions = {
  json?: boolean;
  strict?: boolean;
  threads?: string;
  message?: string[];
};

/** What `ballast verify wallets` does. */
export async function runVerifyWallets(file: string, options: VerifyWalletsOptions): Promise<void> {
  const began = performance.now();
  const pool = new VerifyPool({
    threads: readThreads(options.threads),
    acceptedMessages: options.message,
  });
  // The threads start while the rest is being loaded.
  pool.warmFor(sizeOf(file));
  const line = progressLine(process.stderr);
  try {
    const { checkWalletFiles } = await import('@/lib/ingest/wallets/check-wallet-files');
    const report = await checkWalletFiles(file, {
      pool,
      strict: options.strict,
      onProgress: ({ rows, bytes, totalBytes }) =>
        line.show(() => progressText({ rows, bytes, totalBytes, began })),
    });
    line.clear();
    const seconds = (performance.now() - began) / 1000;
    print(report, { seconds, json: options.json ?? false });
    process.exitCode = exitCode(report, options.strict ?? false);
  } catch (error) {
    line.clear();
    if (error instanceof InputError)
      throw new Refusal(error.message, { exitCode: 2, cause: error });
    throw error;
  } finally {
    await pool.close();
  }
}

/**
 * 0: nothing failed (strict: everything passed). 1: something did, or could not be read. 2: there was
 * nothing to check, which must not look like a pass.
 */
function exitCode({ rows, byStatus, setAside }: WalletCheckReport, strict: boolean): number {
  if (rows === 0 && setAside === 0) return 2;
  const unproven = strict ? byStatus['not-bound'] + byStatus.unsupported : 0;
  return byStatus.fail + setAside + unproven > 0 ? 1 : 0;
}

function print(report: WalletCheckReport, { seconds, json }: { seconds: number; json: boolean }) {
  const rate = Math.round(report.rows / seconds);
  const text = json
    ? JSON.stringify(
        { ...report, seconds: Number(seconds.toFixed(3)), rowsPerSecond: rate },
        null,
        2,
      )
    : walletCheckText(report, { seconds, rate }).join('\n');
  process.stdout.write(`${text}\n`);
}

function progressText({
  rows,
  bytes,
  totalBytes,
  began,
}: {
  rows: number;
  bytes: number;
  totalBytes: number;
  began: number;
}): string {
  const seconds = (performance.now() - began) / 1000;
  const share = totalBytes > 0 ? ` ${Math.floor((100 * bytes) / totalBytes)} % read,` : '';
  return `${rows} rows checked,${share} ${Math.round(rows / seconds)} rows/s`;
}

function readThreads(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const threads = Number(text);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 256) return threads;
  throw new Refusal(`--threads is ${JSON.stringify(text)}; a number from 1 to 256 is expected.`, {
    exitCode: 2,
  });
}
