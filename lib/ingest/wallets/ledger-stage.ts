import type { Client } from 'pg';
import { VERIFIER_VERSION } from '@/lib/signatures/verifier-version';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import type { BriefVerdict } from '@/lib/wallets/check/wallet-check-report';
import { UNKNOWN_NETWORK } from '@/lib/wallets/constants';
import { canonicalAddress } from '@/lib/wallets/holdings/canonical-address';
import { copyIn } from './copy-in';
import { copyBytes, copyCell } from './copy-text';
import { HoldingGroups } from './holding-groups';
import { findKnownProofs } from './known-proofs';
import { proofHash } from './proof-hash';
import { StagedProofs } from './staged-proofs';
import { StatementQueue } from './statement-queue';
import type { VerifyPool } from './verify-pool';

/** Tables of this session, gone at the end of its transaction however that comes. */
const TABLES = `
  CREATE TEMP TABLE staged_row (
    file smallint NOT NULL, line int NOT NULL, "group" int NOT NULL, proof int NOT NULL,
    address text COLLATE "C" NOT NULL, height text, amount numeric
  ) ON COMMIT DROP;
  CREATE TEMP TABLE staged_group (
    "group" int PRIMARY KEY, kind int NOT NULL, label text NOT NULL, network_cell text,
    audit boolean NOT NULL, network text NOT NULL, asset text, type text NOT NULL,
    published_type text, status text NOT NULL, scheme text NOT NULL, bound_to text, reason text
  ) ON COMMIT DROP`;

const PROOF_COLUMNS = `"OwnershipProof" (id, "contentHash", "verifierVersion", status, scheme,
  "boundTo", "reasonCode", "reasonMessage", address, message, signature1, signature2, script, eoa1,
  eoa2)`;

/** Rows given to a thread at a time. */
const ROWS_A_THREAD = 256;

/** A proof that the file did not have before, by its number. */
type NewProof = { row: WalletRow; hash: string; number: number };

/**
 * Takes rows into tables of the transaction: the rows themselves, and each ownership proof that is not
 * known yet with its verdict. `add` may be called again before it is done; whoever calls holds back.
 */
export class LedgerStage {
  readonly #client: Client;
  readonly #pool: VerifyPool;
  readonly #queue = new StatementQueue();
  readonly #groups = new HoldingGroups();
  readonly #proofs = new StagedProofs();
  /** Fulfilled when every proof of the batches so far has its verdict. */
  #settled: Promise<unknown> = Promise.resolve();
  #lastProofId = 0;
  #proofsStored = false;
  #verified = 0;

  constructor({ client, pool }: { client: Client; pool: VerifyPool }) {
    this.#client = client;
    this.#pool = pool;
  }

  /** Proofs verified so far, those of rows in hand not counted. */
  get verified(): number {
    return this.#verified;
  }

  get distinctProofs(): number {
    return this.#proofs.size;
  }

  async open(): Promise<void> {
    await this.#client.query(TABLES);
    // Known proofs are found one by one: the whole table must not be read for each batch.
    await this.#client.query('SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off');
    const { rows } = await this.#client.query<{ id: number | null }>(
      'SELECT max(id) AS id FROM "OwnershipProof"',
    );
    this.#lastProofId = rows[0]?.id ?? 0;
    this.#proofsStored = this.#lastProofId > 0;
  }

  /** @throws InputError `too-many-kinds`. */
  async add(file: number, rows: readonly WalletRow[]): Promise<void> {
    const fresh: NewProof[] = [];
    const kinds = rows.map((row) => this.#groups.kinds.numberOf(row));
    const numbers = rows.map((row) => {
      const hash = proofHash(row);
      const before = this.#proofs.size;
      const number = this.#proofs.numberOf(hash);
      if (number === before) fresh.push({ row, hash, number });
      return number;
    });
    // Rows may share a proof that is new in a batch still under way.
    this.#settled = Promise.all([this.#settled, this.#settle(fresh)]);
    await this.#settled;
    let text = '';
    for (const [i, row] of rows.entries()) {
      const number = numbers[i] ?? 0;
      const group = this.#groups.numberOf(kinds[i] ?? 0, this.#proofs.verdictOf(number));
      const address = copyCell(
        canonicalAddress(row.resolved.network ?? UNKNOWN_NETWORK, row.address),
      );
      text += `${file}\t${row.line}\t${group}\t${this.#proofs.idOf(number)}\t${address}\t`;
      text += `${copyCell(row.height)}\t${row.amount ?? '\\N'}\n`;
    }
    await this.#queue.run(() => copyIn(this.#client, 'staged_row', text));
  }

  /** To be called after every `add` is done. */
  async finish(): Promise<void> {
    await copyIn(this.#client, 'staged_group', this.#groups.copyRows());
    await this.#client.query(
      `SELECT setval(pg_get_serial_sequence('"OwnershipProof"', 'id'), greatest($1::int, 1))`,
      [this.#lastProofId],
    );
    await this.#client.query(`
      SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on;
      ANALYZE staged_row; ANALYZE staged_group`);
  }

  /** Sees to it that each of these proofs has its verdict and its row. */
  async #settle(fresh: readonly NewProof[]): Promise<void> {
    const unknown = this.#proofsStored ? await this.#withoutKnown(fresh) : fresh;
    const firstId = this.#lastProofId + 1;
    this.#lastProofId += unknown.length;
    const parts = Array.from({ length: Math.ceil(unknown.length / ROWS_A_THREAD) }, (_, i) =>
      unknown.slice(i * ROWS_A_THREAD, (i + 1) * ROWS_A_THREAD),
    );
    const texts = await Promise.all(
      parts.map(async (part, at) => {
        const verdicts = await this.#pool.verify(part.map(({ row }) => row));
        return part
          .map((entry, i) => this.#record(entry, verdicts[i], firstId + at * ROWS_A_THREAD + i))
          .join('');
      }),
    );
    await this.#queue.run(() => copyIn(this.#client, PROOF_COLUMNS, texts.join('')));
    this.#verified += unknown.length;
  }

  async #withoutKnown(fresh: readonly NewProof[]): Promise<NewProof[]> {
    if (fresh.length === 0) return [];
    const hashes = fresh.map(({ hash }) => hash);
    const known = await this.#queue.run(() => findKnownProofs(this.#client, hashes));
    const found = new Set<number>();
    for (const { place, id, verdict } of known) {
      found.add(place);
      const number = fresh[place]?.number ?? 0;
      this.#proofs.settle(number, { id, verdict: this.#groups.verdictNumber(verdict) });
    }
    return fresh.filter((_, place) => !found.has(place));
  }

  /** Notes what a proof is stored as; the line for COPY. */
  #record({ row, hash, number }: NewProof, verdict: BriefVerdict | undefined, id: number): string {
    if (!verdict) throw new Error('A verifying thread gave fewer verdicts than rows.');
    const { status, scheme, boundTo } = verdict;
    const reason = verdict.reason?.code ?? null;
    const inGroup = this.#groups.verdictNumber({ status, scheme, boundTo, reason });
    this.#proofs.settle(number, { id, verdict: inGroup });
    const { address, message, signature1, signature2, script, eoa1, eoa2 } = row;
    const cells = [status, scheme, boundTo, reason, verdict.reason?.message ?? null];
    const proof = [address, message, signature1, signature2, script, eoa1, eoa2];
    const texts = [...cells, ...proof].map(copyCell).join('\t');
    return `${id}\t${copyBytes(hash)}\t${VERIFIER_VERSION}\t${texts}\n`;
  }
}
