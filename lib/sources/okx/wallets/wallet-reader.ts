import { InputError } from '@/lib/format/input-error';
import { type Cells, type Separator, splitCells } from './cells';
import {
  type DetailHeader,
  isAnyHeader,
  looksLikeDetailHeader,
  readDetailHeader,
  readStakingHeader,
  readSummaryHeader,
  type StakingHeader,
  type SummaryHeader,
} from './header';
import { LineCutter } from './lines';
import { type ReadRow, readRow } from './read-row';
import { readStakingRow } from './staking-row';
import { readSummaryRow } from './summary-row';
import type { WalletRow, WalletRowProblem, WalletSummaryRow } from './wallet-row';

/** Where a reader hands over what it finds, in the order of the file. */
export type WalletSink = {
  row(row: WalletRow): void;
  header?(header: Pick<DetailHeader, 'layout' | 'unknown'>): void;
  summary?(row: WalletSummaryRow): void;
  /**
   * A row set aside, with its line (null where that is no text). Never called in strict mode, which
   * refuses the file instead.
   */
  problem?(problem: WalletRowProblem, text: string | null): void;
};

export type WalletReaderOptions = {
  /** Name used in errors. */
  file?: string;
  /** Refuse the file at the first bad row. */
  strict?: boolean;
  /** Longest line, in characters; a longer one ends the reading. */
  longestLine?: number;
  /** Most rows of one file. */
  mostRows?: number;
};

export type WalletFileCounts = {
  lines: number;
  rows: number;
  /** Rows set aside as unreadable. */
  setAside: number;
  /** Rows of the audit layout that its own rules pass over. */
  skipped: number;
  /** Rows by label that is not known. */
  unknownLabels: ReadonlyMap<string, number>;
  /** Rows by network name that is not known; their networks are told by address and signature. */
  unknownNetworks: ReadonlyMap<string, number>;
  /** Rows whose label is known on another network than the row names, by `label on network`. */
  otherNetworks: ReadonlyMap<string, number>;
  /** Rows whose amount is written with a positive exponent, as a spreadsheet cuts long numbers. */
  exponentAmounts: number;
  /** What stands between cells and lines, where it is not OKX's comma and line feed. */
  written: 'semicolons' | 'tabs' | null;
  carriageReturns: boolean;
};

const LONGEST_LINE = 1024 * 1024;
const MOST_ROWS = 20_000_000;
const MOST_COUNTED_NAMES = 1000;
/** Java writes small numbers with a negative exponent, which says nothing of lost digits. */
const POSITIVE_EXPONENT = /e\+?\d/i;
/** Below a blank and no tab. A pattern, since it looks at every letter of the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL_CHARACTER = /[\u0000-\u0008\u000a-\u001f]/;

/**
 * Reads a wallet file that arrives in pieces: `push` the bytes, then `end`. Memory stays flat, and
 * every row is handed over once. All layouts OKX has published are read, told apart by header names.
 */
export class WalletReader {
  readonly #sink: WalletSink;
  readonly #options: WalletReaderOptions;
  readonly #cutter: LineCutter;
  readonly #unknownLabels = new Map<string, number>();
  readonly #unknownNetworks = new Map<string, number>();
  readonly #otherNetworks = new Map<string, number>();
  #exponentAmounts = 0;
  #section: SummaryHeader | DetailHeader | StakingHeader | null = null;
  #separator: Separator = ',';
  /** What the first section names: the coin of a list of validators, which names none. */
  #summaryLabels: string[] = [];
  #detailSeen = false;
  #rows = 0;
  #setAside = 0;
  #skipped = 0;
  #text: string | null = null;

  constructor(sink: WalletSink, options: WalletReaderOptions = {}) {
    this.#sink = sink;
    this.#options = options;
    this.#cutter = new LineCutter(
      {
        line: (text, number) => this.#line(text, number),
        badLine: (line, column) => {
          this.#text = null;
          this.#problem({
            line,
            column,
            field: null,
            code: 'bad-utf8',
            reason: 'is not UTF-8 text',
          });
        },
      },
      { longestLine: options.longestLine ?? LONGEST_LINE },
    );
  }

  /** @throws InputError when the file is no wallet file, or in strict mode at the first bad row. */
  push(chunk: Uint8Array | string): void {
    this.#named(() =>
      this.#cutter.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk),
    );
  }

  /** @throws InputError as `push`, and `wallet-header` when there was no section of rows at all. */
  end(): WalletFileCounts {
    this.#named(() => {
      this.#cutter.end();
      if (this.#detailSeen) return;
      throw new InputError({
        code: 'wallet-header',
        reason:
          this.#cutter.lines === 0
            ? 'is empty'
            : 'has no header of address rows (coin, address, amount, message, signature1 …)',
      });
    });
    return {
      lines: this.#cutter.lines,
      rows: this.#rows,
      setAside: this.#setAside,
      skipped: this.#skipped,
      unknownLabels: this.#unknownLabels,
      unknownNetworks: this.#unknownNetworks,
      otherNetworks: this.#otherNetworks,
      exponentAmounts: this.#exponentAmounts,
      written: this.#separator === ';' ? 'semicolons' : this.#separator === '\t' ? 'tabs' : null,
      carriageReturns: this.#cutter.carriageReturns,
    };
  }

  #line(text: string, line: number): void {
    this.#text = text;
    if (text.trim() === '') {
      if (this.#section?.kind === 'summary') this.#section = null;
      return;
    }
    const control = text.search(CONTROL_CHARACTER);
    if (control >= 0) {
      this.#problem({
        line,
        column: control + 1,
        field: null,
        code: 'control-character',
        reason: 'holds a control character',
      });
      return;
    }
    if (!this.#detailSeen && this.#section === null) this.#separator = separatorOf(text);
    const cells = splitCells(text, this.#separator);
    if ('code' in cells) this.#problem({ line, field: null, ...cells });
    else if (cells.texts.some(Boolean)) this.#cells(cells, line);
  }

  #cells(cells: Cells, line: number): void {
    const section = this.#section;
    if (section?.kind === 'detail' && !mayBeHeader(cells)) {
      this.#row(readRow(section, cells, line), line);
    } else if (looksLikeDetailHeader(cells.texts)) {
      this.#open(readDetailHeader(cells.texts, line));
    } else if (section?.kind === 'detail') {
      this.#row(readRow(section, cells, line), line);
    } else if (section?.kind === 'staking') {
      this.#row(readStakingRow(section, cells, { line, coin: this.#stakedCoin() }), line);
    } else if (section?.kind === 'summary') {
      const row = readSummaryRow(section, cells, line);
      if ('code' in row) this.#problem(row);
      else {
        this.#summaryLabels.push(row.label);
        this.#sink.summary?.(row);
      }
    } else {
      const staking = readStakingHeader(cells.texts);
      if (staking) this.#open(staking);
      else this.#section = readSummaryHeader(cells.texts, line);
    }
  }

  #open(header: DetailHeader | StakingHeader): void {
    this.#section = header;
    this.#detailSeen = true;
    this.#sink.header?.(
      header.kind === 'detail' ? header : { layout: 'staking' as const, unknown: [] },
    );
  }

  /** Validators are Ethereum's; the list says of which coin in its first section. */
  #stakedCoin(): string {
    const [only] = this.#summaryLabels;
    return this.#summaryLabels.length === 1 && only ? only.replace(/\(ALL\)$/i, '').trim() : 'ETH';
  }

  #row(read: ReadRow, line: number): void {
    if (read.kind !== 'row') {
      if (read.kind === 'problem') this.#problem(read.problem);
      else this.#skipped += 1;
      return;
    }
    this.#rows += 1;
    if (this.#rows > (this.#options.mostRows ?? MOST_ROWS)) {
      throw new InputError({ code: 'too-many-rows', reason: 'has too many rows', place: { line } });
    }
    this.#remark(read.row);
    this.#sink.row(read.row);
  }

  /** Counts what a reader of the whole file should hear of. */
  #remark({ resolved, coin, network, amountText }: WalletRow): void {
    if (resolved.asset === null) count(this.#unknownLabels, coin);
    if (resolved.network === null && network !== null) count(this.#unknownNetworks, network);
    if (resolved.elsewhere) count(this.#otherNetworks, `${coin} on ${network}`);
    if (amountText !== null && POSITIVE_EXPONENT.test(amountText)) this.#exponentAmounts += 1;
  }

  /** A bad row costs itself only; without a header, the rows after it could not be read either. */
  #problem(problem: WalletRowProblem): void {
    this.#setAside += 1;
    if (this.#options.strict || this.#section === null) {
      const { line, column, field, code, reason } = problem;
      throw new InputError({ code, reason, place: { line, column, field: field ?? undefined } });
    }
    this.#sink.problem?.(problem, this.#text);
  }

  #named(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof InputError) throw error.within({ file: this.#options.file });
      throw error;
    }
  }
}

/** Cheap test before the real one: a header's first cell is never a coin's label. */
function mayBeHeader({ texts }: Cells): boolean {
  const first = texts[0]?.toLowerCase();
  return first === 'coin' || first === 'digitalasset';
}

/** A hostile file must not fill the memory with names. */
function count(names: Map<string, number>, name: string): void {
  const before = names.get(name);
  if (before === undefined && names.size >= MOST_COUNTED_NAMES) return;
  names.set(name, (before ?? 0) + 1);
}

/** Semicolons or tabs where the line is a header with them, and none with commas. */
function separatorOf(text: string): Separator {
  for (const separator of [',', ';', '\t'] as const) {
    const cells = text.includes(separator) ? splitCells(text, separator) : null;
    if (cells && 'texts' in cells && isAnyHeader(cells.texts)) return separator;
  }
  return ',';
}
