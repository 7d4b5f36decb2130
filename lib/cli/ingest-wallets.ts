import { isMonth } from '@/lib/format/month';
import {
  ingestWallets,
  type WalletIngestProgress,
  type WalletIngestResult,
} from '@/lib/ingest/wallets/ingest-wallets';
import { type ForceOptions, forceReason } from './force-option';
import { printable } from './printable';
import { progressLine } from './progress-line';
import { Refusal } from './refusal';
import { withBallastDatabase } from './runtime/database';
import { leftOutRemarks, walletRemarks } from './wallet-remarks';

export type IngestWalletsOptions = ForceOptions & {
  exchange: string;
  report: string;
  strict?: boolean;
};

/** What `ballast ingest wallets` does. */
export async function runIngestWallets(path: string, options: IngestWalletsOptions): Promise<void> {
  const { exchange, report, strict } = options;
  const force = forceReason(options);
  if (!isMonth(report)) {
    throw new Refusal(`--report is "${printable(report)}"; a month like 2026-05 is expected.`, {
      exitCode: 2,
    });
  }
  const began = performance.now();
  const line = progressLine(process.stderr);
  const result = await withBallastDatabase(async ({ url }) => {
    try {
      return await ingestWallets({
        url,
        path,
        exchange,
        report,
        strict,
        force,
        onProgress: (progress) => line.show(() => progressText(progress, began)),
      });
    } finally {
      line.clear();
    }
  });
  for (const text of describeResult(result, { exchange, report, began })) console.log(text);
}

function progressText(progress: WalletIngestProgress, began: number): string {
  if (progress.step === 'waiting') return 'waiting for another ingest to finish';
  if (progress.step === 'storing') return 'storing';
  const { rows, verified, bytes, totalBytes } = progress;
  const seconds = (performance.now() - began) / 1000;
  const share = totalBytes > 0 ? ` ${Math.floor((100 * bytes) / totalBytes)} %,` : '';
  return `${rows} rows read,${share} ${verified} proofs verified, ${Math.round(rows / seconds)} rows/s`;
}

function describeResult(
  { changed, ledger, replaced, counts, proofs, files, leftOut }: WalletIngestResult,
  { exchange, report, began }: { exchange: string; report: string; began: number },
): string[] {
  if (!changed || !counts || !proofs) {
    return [
      `This file was ingested before, as ledger ${ledger} of ${exchange} ${report}: nothing to do.`,
    ];
  }
  const seconds = (performance.now() - began) / 1000;
  const { rows, addresses, duplicates, setAside, skipped, unknownLabelRows } = counts;
  return [
    `${rows} rows of ${addresses} addresses are now ledger ${ledger} of ${exchange} ${report}.`,
    ...(replaced === null ? [] : [`Ledger ${replaced} is replaced and stays readable.`]),
    `${proofs.distinct} distinct ownership proofs, ${proofs.verified} of them new and verified.`,
    ...told('Rows set aside because they could not be read', setAside),
    ...told("Rows passed over by the layout's own rule", skipped),
    ...told('Rows that repeat label and address of an earlier one', duplicates),
    ...told('Rows with a coin label that is not known', unknownLabelRows),
    ...files.flatMap((file) =>
      walletRemarks(file).map((text) => `${printable(file.name)}: ${text}.`),
    ),
    ...leftOutRemarks(leftOut).map((text) => `${text}.`),
    `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s.`,
  ];
}

/** A remark only where there is something to remark. */
function told(what: string, count: number): string[] {
  return count > 0 ? [`${what}: ${count}.`] : [];
}
