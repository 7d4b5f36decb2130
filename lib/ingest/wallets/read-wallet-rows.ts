import { InputError } from '@/lib/format/input-error';
import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import type {
  WalletLayout,
  WalletRow,
  WalletRowProblem,
} from '@/lib/sources/okx/wallets/wallet-row';
import type { LeftOutMember } from '@/lib/wallets/check/wallet-check-report';
import { SET_ASIDE_KEPT } from '@/lib/wallets/ledger/constants';
import type { LedgerFile, SetAside, StatedSum } from './ledger-record';
import { memberProblem } from './member-problem';
import { amountFits, beyondLimits } from './row-limits';
import { StakedValidators } from './staked-validators';
import { openWalletSources, type WalletSource } from './wallet-source';

export type ReadProgress = { rows: number; bytes: number; totalBytes: number };

export type WalletFileContents = {
  files: LedgerFile[];
  setAside: SetAside[];
  sums: StatedSum[];
  /** Members of the archive that are no wallet files. */
  leftOut: LeftOutMember[];
};

type ReadOptions = {
  strict: boolean;
  /** Takes the rows; the reading goes on when its promise is fulfilled. */
  take(file: number, rows: WalletRow[]): Promise<void>;
  onProgress?(progress: ReadProgress): void;
};

const ROWS_A_BATCH = 2048;
const EXCERPT = 200;
/** A summary has a line for each coin label. */
const MOST_SUMS = 5_000;

/**
 * Reads every CSV of a wallet file or zip and hands its rows over in batches. Holds one batch and the
 * remarks, however long the file is.
 *
 * @throws InputError when the file is no wallet file, or in strict mode at the first bad row.
 */
export async function readWalletRows(
  path: string,
  { strict, take, onProgress }: ReadOptions,
): Promise<WalletFileContents> {
  const contents: WalletFileContents = { files: [], setAside: [], sums: [], leftOut: [] };
  const progress = { rows: 0, bytes: 0, totalBytes: 0 };
  const validators = new StakedValidators();
  let refusal: unknown = null;
  for await (const source of openWalletSources(path, (member) => contents.leftOut.push(member))) {
    progress.totalBytes += source.bytes;
    const file = contents.files.length;
    const kept: WalletRow[] = [];
    const reading = startReading(source, { file, strict, contents, kept, validators });
    try {
      for await (const chunk of source.chunks) {
        reading.reader.push(chunk);
        progress.bytes += chunk.length;
        while (kept.length >= ROWS_A_BATCH) await take(file, kept.splice(0, ROWS_A_BATCH));
        progress.rows = rowsOf(contents) + reading.rows();
        onProgress?.(progress);
      }
      contents.files.push(reading.finish());
    } catch (error) {
      const reason = source.member ? memberProblem(error, reading.headerSeen()) : null;
      if (reason === null) throw error;
      refusal ??= error;
      contents.leftOut.push({ name: source.name, reason });
      continue;
    }
    if (kept.length > 0) await take(file, kept);
  }
  if (contents.files.length === 0 && refusal !== null) throw refusal;
  await takeLists(contents, validators, take);
  return contents;
}

/** The rows of lists of validators, once it is known which of them other files have counted. */
async function takeLists(
  contents: WalletFileContents,
  validators: StakedValidators,
  take: ReadOptions['take'],
): Promise<void> {
  const { rows, lists } = validators.release();
  for (const [file, list] of lists) {
    const entry = contents.files[file];
    if (!entry) continue;
    entry.rows += list.rows - list.repeatedRows;
    entry.repeatedValidators = (entry.repeatedValidators ?? 0) + list.repeatedRows;
    const line = contents.sums.find((sum) => sum.file === file && isOf(sum.label, list.label));
    entry.stakingList = { ...list, stated: line?.amount ?? null };
    if (line) contents.sums.splice(contents.sums.indexOf(line), 1);
  }
  for (const file of lists.keys()) {
    const own = rows.filter((held) => held.file === file).map(({ row }) => row);
    while (own.length > 0) await take(file, own.splice(0, ROWS_A_BATCH));
  }
}

/** Whether a summary line, also one over all networks, is of this coin. */
export function isOf(stated: string, label: string): boolean {
  return (
    stated
      .replace(/\(ALL\)$/i, '')
      .trim()
      .toUpperCase() === label.toUpperCase()
  );
}

function startReading(
  source: WalletSource,
  {
    file,
    strict,
    contents,
    kept,
    validators,
  }: {
    file: number;
    strict: boolean;
    contents: WalletFileContents;
    kept: WalletRow[];
    validators: StakedValidators;
  },
) {
  const stated: StatedSum[] = [];
  const layouts = new Set<WalletLayout>();
  const unknownColumns = new Set<string>();
  let rows = 0;
  let refused = 0;
  let repeatedValidators = 0;
  const aside = (problem: WalletRowProblem, text: string | null) => {
    if (contents.setAside.length >= SET_ASIDE_KEPT) return;
    contents.setAside.push({ file, ...problem, excerpt: text === null ? null : excerptOf(text) });
  };
  const refuse = (problem: WalletRowProblem, text: string | null) => {
    if (strict) {
      const { code, reason, line, column, field } = problem;
      throw new InputError({ code, reason, place: { line, column, field: field ?? undefined } });
    }
    refused += 1;
    aside(problem, text);
  };
  const reader = new WalletReader(
    {
      row(row) {
        const problem = beyondLimits(row);
        if (problem) return refuse(problem, `${row.coin},${row.address},${row.amountText}`);
        const listed = row.layout === 'staking' || source.isList;
        if (listed && validators.hold(file, row)) return;
        if (validators.repeats(row)) {
          repeatedValidators += 1;
          return;
        }
        rows += 1;
        kept.push(row);
      },
      header({ layout, unknown }) {
        layouts.add(layout);
        for (const name of unknown) unknownColumns.add(name.slice(0, EXCERPT));
      },
      summary(row) {
        if (contents.sums.length + stated.length >= MOST_SUMS || row.label.length > EXCERPT) return;
        if (amountFits(row.amount)) stated.push({ file, ...row });
      },
      problem: aside,
    },
    { file: source.name, strict },
  );
  return {
    reader,
    rows: () => rows,
    headerSeen: () => layouts.size > 0,
    finish(): LedgerFile {
      const { lines, setAside, skipped, written, carriageReturns, ...counts } = reader.end();
      contents.sums.push(...stated);
      return {
        name: source.name,
        layouts: [...layouts],
        unknownColumns: [...unknownColumns],
        lines,
        rows,
        setAside: setAside + refused,
        skipped,
        repeatedValidators,
        exponentAmounts: counts.exponentAmounts,
        unknownNetworks: Object.fromEntries(counts.unknownNetworks),
        otherNetworks: Object.fromEntries(counts.otherNetworks),
        written: writtenWith({ written, carriageReturns }),
      };
    },
  };
}

/** How the file was written, where it is not as OKX writes them. */
export function writtenWith({
  written,
  carriageReturns,
}: {
  written: 'semicolons' | 'tabs' | null;
  carriageReturns: boolean;
}): string | null {
  const parts = [
    written === null ? '' : `${written} between its cells`,
    carriageReturns ? 'carriage returns between its lines' : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' and ') : null;
}

/** The beginning of a line, without what a database or a terminal would stumble over. */
function excerptOf(text: string): string {
  return text.slice(0, EXCERPT).replace(/\p{Cc}/gu, '\ufffd');
}

function rowsOf({ files }: WalletFileContents): number {
  return files.reduce((total, file) => total + file.rows, 0);
}
