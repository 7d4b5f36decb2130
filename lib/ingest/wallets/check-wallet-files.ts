import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type { WalletLayout, WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { statFile } from '../files/file-kind';
import type { FileSource } from '../files/file-source';
import { LabelSums } from './label-sums';
import type { VerifyPool } from './verify-pool';
import {
  addVerdict,
  emptyReport,
  LISTED,
  type WalletCheckReport,
  type WalletFileReport,
} from './wallet-check-report';
import { openWalletSources } from './wallet-source';

export type CheckProgress = { rows: number; bytes: number; totalBytes: number };

export type CheckOptions = {
  pool: VerifyPool;
  /** Refuse the file at the first bad row. */
  strict?: boolean;
  onProgress?(progress: CheckProgress): void;
};

/** Few, so that at the end no thread waits long for another's last batch. */
const ROWS_A_BATCH = 128;
/** Batches read ahead for each thread. */
const BATCHES_AHEAD = 8;

/**
 * Checks every ownership signature of a wallet file (CSV, or a zip of them) without a database.
 * Reading waits for the threads, so memory stays flat.
 *
 * @throws InputError when the file is no wallet file, or in strict mode at the first bad row.
 */
export async function checkWalletFiles(
  file: string,
  { pool, strict, onProgress }: CheckOptions,
): Promise<WalletCheckReport> {
  const { size } = await statFile(file);
  pool.warmFor(size);
  const report = emptyReport();
  const sums = new LabelSums();
  let done = 0;
  for await (const source of openWalletSources(file)) {
    const progress = (bytes: number) =>
      onProgress?.({ rows: report.rows, bytes: done + bytes, totalBytes: done + source.bytes });
    report.files.push(await checkSource(source, { pool, strict, report, sums, progress }));
    done += source.bytes;
  }
  report.sums = sums.reconcile();
  return report;
}

async function checkSource(
  source: FileSource,
  {
    pool,
    strict,
    report,
    sums,
    progress,
  }: {
    pool: VerifyPool;
    strict?: boolean;
    report: WalletCheckReport;
    sums: LabelSums;
    progress(bytes: number): void;
  },
): Promise<WalletFileReport> {
  const file = source.name;
  const layouts = new Set<WalletLayout>();
  const unknownColumns = new Set<string>();
  const flights = new Set<Promise<void>>();
  let batch: WalletRow[] = [];
  let broken: { error: unknown } | null = null;
  const send = () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return;
    const flight = pool
      .verify(rows)
      .then((verdicts) => {
        for (const [i, verdict] of verdicts.entries()) {
          const row = rows[i];
          if (row) addVerdict(report, { row, verdict, file });
        }
      })
      .catch((error: unknown) => {
        broken ??= { error };
      })
      .finally(() => flights.delete(flight));
    flights.add(flight);
  };
  const reader = new WalletReader(
    {
      row(row) {
        sums.add(row);
        batch.push(row);
        if (batch.length >= ROWS_A_BATCH) send();
      },
      summary: (line) => sums.state(line),
      header({ layout, unknown }) {
        layouts.add(layout);
        for (const name of unknown) unknownColumns.add(name);
      },
      problem(problem) {
        report.setAside += 1;
        if (report.problems.length < LISTED) report.problems.push({ file, ...problem });
        else report.leftOut.problems += 1;
      },
    },
    { file, strict },
  );
  let bytes = 0;
  for await (const chunk of source.chunks) {
    reader.push(chunk);
    bytes += chunk.length;
    while (flights.size > BATCHES_AHEAD * pool.size) await Promise.race(flights);
    if (broken) break;
    progress(bytes);
  }
  const counts = broken ? null : reader.end();
  send();
  while (flights.size > 0) {
    await Promise.race(flights);
    progress(bytes);
  }
  if (broken) throw (broken as { error: unknown }).error;
  report.notPassed.sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
  report.skipped += counts?.skipped ?? 0;
  return {
    name: file,
    layouts: [...layouts],
    unknownColumns: [...unknownColumns],
    lines: counts?.lines ?? 0,
    rows: counts?.rows ?? 0,
    setAside: counts?.setAside ?? 0,
    skipped: counts?.skipped ?? 0,
    unknownLabels: Object.fromEntries(counts?.unknownLabels ?? []),
  };
}
