import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type { WalletLayout, WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { LabelSums } from '@/lib/wallets/check/label-sums';
import {
  addVerdict,
  emptyReport,
  LISTED,
  type WalletCheckReport,
  type WalletFileReport,
} from '@/lib/wallets/check/wallet-check-report';
import type { SummaryLine } from '@/lib/wallets/ledger/reconcile-labels';
import type { StakingList } from '@/lib/wallets/ledger/staking-lists';
import { statFile } from '../files/file-kind';
import { memberProblem } from './member-problem';
import { isOf, writtenWith } from './read-wallet-rows';
import { StakedValidators } from './staked-validators';
import type { VerifyPool } from './verify-pool';
import { openWalletSources, type WalletSource } from './wallet-source';

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
  const validators = new StakedValidators();
  const stated = new Map<number, SummaryLine[]>();
  let done = 0;
  let refusal: unknown = null;
  for await (const source of openWalletSources(file, (member) =>
    report.leftOutFiles.push(member),
  )) {
    const progress = (bytes: number) =>
      onProgress?.({ rows: report.rows, bytes: done + bytes, totalBytes: done + source.bytes });
    const index = report.files.length;
    const lines: SummaryLine[] = [];
    const seen = { header: false };
    try {
      const work = { pool, strict, report, sums, progress, validators, index, lines, seen };
      report.files.push(await checkSource(source, work));
      stated.set(index, lines);
    } catch (error) {
      const reason = source.member ? memberProblem(error, seen.header) : null;
      if (reason === null) throw error;
      refusal ??= error;
      report.leftOutFiles.push({ name: source.name, reason });
    }
    done += source.bytes;
  }
  if (report.files.length === 0 && refusal !== null) throw refusal;
  const lists = await checkLists({ report, validators, pool, sums, stated });
  for (const lines of stated.values()) for (const line of lines) sums.state(line);
  report.sums = sums.reconcile(lists);
  return report;
}

/** The rows of lists of validators, once it is known which of them other files have counted. */
async function checkLists({
  report,
  validators,
  pool,
  sums,
  stated,
}: {
  report: WalletCheckReport;
  validators: StakedValidators;
  pool: VerifyPool;
  sums: LabelSums;
  stated: Map<number, SummaryLine[]>;
}): Promise<StakingList[]> {
  const { rows, repeated, lists } = validators.release();
  const all = [...rows, ...repeated];
  for (const { row } of rows) sums.add(row);
  for (let at = 0; at < all.length; at += ROWS_A_BATCH) {
    const batch = all.slice(at, at + ROWS_A_BATCH);
    const verdicts = await pool.verify(batch.map(({ row }) => row));
    for (const [i, verdict] of verdicts.entries()) {
      const held = batch[i];
      const file = held && report.files[held.file];
      if (held && file) addVerdict(report, { row: held.row, verdict, file: file.name });
    }
  }
  return [...lists].map(([index, list]) => {
    const file = report.files[index];
    if (file) file.repeatedValidators += list.repeatedRows;
    const lines = stated.get(index) ?? [];
    const own = lines.find(({ label }) => isOf(label, list.label));
    if (own) lines.splice(lines.indexOf(own), 1);
    return { ...list, stated: own?.amount ?? null };
  });
}

async function checkSource(
  source: WalletSource,
  {
    pool,
    strict,
    report,
    sums,
    progress,
    validators,
    index,
    lines,
    seen,
  }: {
    pool: VerifyPool;
    strict?: boolean;
    report: WalletCheckReport;
    sums: LabelSums;
    progress(bytes: number): void;
    validators: StakedValidators;
    index: number;
    /** Takes what the file's own first section states. */
    lines: SummaryLine[];
    seen: { header: boolean };
  },
): Promise<WalletFileReport> {
  const file = source.name;
  const layouts = new Set<WalletLayout>();
  const unknownColumns = new Set<string>();
  const flights = new Set<Promise<void>>();
  let batch: WalletRow[] = [];
  let repeatedValidators = 0;
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
        if ((row.layout === 'staking' || source.isList) && validators.hold(index, row)) return;
        if (validators.repeats(row)) repeatedValidators += 1;
        else sums.add(row);
        batch.push(row);
        if (batch.length >= ROWS_A_BATCH) send();
      },
      summary: (line) => lines.push(line),
      header({ layout, unknown }) {
        seen.header = true;
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
    unknownNetworks: Object.fromEntries(counts?.unknownNetworks ?? []),
    otherNetworks: Object.fromEntries(counts?.otherNetworks ?? []),
    exponentAmounts: counts?.exponentAmounts ?? 0,
    written: counts ? writtenWith(counts) : null,
    repeatedValidators,
  };
}
