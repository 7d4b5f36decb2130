import { InputError } from '@/lib/format/input-error';
import type { OpenedFile } from '@/lib/format/packed/open-file';
import { remedyOf } from '@/lib/proofs/remedy';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { checkWalletSource, type RowVerifier } from '@/lib/wallets/check/check-wallet-source';
import { LabelSums } from '@/lib/wallets/check/label-sums';
import {
  type BriefVerdict,
  emptyReport,
  type WalletCheckReport,
} from '@/lib/wallets/check/wallet-check-report';
import type { FileResult, Progress } from './protocol';

type Reporter = (progress: Progress) => void;

/** The wallet files of one call; those of one archive are one file of the exchange. */
export class WalletChecks {
  readonly #onProgress: Reporter;
  readonly #reports = new Map<
    string,
    { report: WalletCheckReport; sums: LabelSums; began: number }
  >();
  readonly #refused: FileResult[] = [];
  readonly #verifier = rowVerifier();

  constructor(onProgress: Reporter) {
    this.#onProgress = onProgress;
  }

  async add({ name, within, bytes }: OpenedFile): Promise<void> {
    const place = within ?? name;
    const known = this.#reports.get(place);
    const kept = known ?? {
      report: emptyReport(),
      sums: new LabelSums(),
      began: performance.now(),
    };
    const { report, sums } = kept;
    try {
      const file = await checkWalletSource(
        { name, chunks: bytes.read(0) },
        {
          verifier: this.#verifier,
          report,
          sums,
          progress: (done) =>
            this.#onProgress({ name, done, of: bytes.size, unit: 'bytes', rows: report.rows }),
        },
      );
      report.files.push(file);
      this.#reports.set(place, kept);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { code, reason, place: at } = error;
      const remedy = remedyOf(error);
      const result = { kind: 'refused', code, reason, place: at, seen: null, remedy } as const;
      this.#refused.push({ kind: 'proof', name, result, checked: null });
    }
  }

  results(): FileResult[] {
    const checked = [...this.#reports].map(([name, { report, sums, began }]): FileResult => {
      // Whether a list of validators repeats rows, `ballast verify wallets` knows: no sum is judged here then.
      const staked = report.files.some(({ layouts }) => layouts.includes('staking'));
      report.sums = staked ? [] : sums.reconcile();
      return { kind: 'wallet', name, report, milliseconds: performance.now() - began };
    });
    return [...checked, ...this.#refused];
  }
}

/** Verdicts on claims that were met: a file names the same address for many coins. */
const KEPT_VERDICTS = 20_000;

/** Checks rows right here, and remembers the verdict on a claim that other rows repeat. */
function rowVerifier(): RowVerifier {
  const known = new Map<string, BriefVerdict>();
  const check = (row: WalletRow): BriefVerdict => {
    const { coin, network, audit, type, address, message } = row;
    const claim = [row.signature1, row.signature2, row.script, row.eoa1, row.eoa2];
    const key = JSON.stringify([coin, network, audit, type, address, message, ...claim]);
    const seen = known.get(key);
    if (seen) return seen;
    const { status, scheme, boundTo, reason } = verifyOwnership(row);
    const verdict: BriefVerdict = { status, scheme, boundTo, reason };
    if (known.size >= KEPT_VERDICTS) known.clear();
    known.set(key, verdict);
    return verdict;
  };
  return { size: 1, verify: async (rows) => rows.map(check) };
}
