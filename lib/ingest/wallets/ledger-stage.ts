import type { Client } from 'pg';
import { canonicalAddress } from '@/lib/addresses/canonical-address';
import { UNKNOWN_NETWORK } from '@/lib/addresses/constants';
import { VERIFIER_VERSION } from '@/lib/signatures/verifier-version';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import type { BriefVerdict } from './claim-batch';
import { copyIn } from './copy-in';
import { copyBytes, copyCell } from './copy-text';
import { HoldingKinds } from './holding-kinds';
import { proofHash } from './proof-hash';
import { SeenHashes } from './seen-hashes';
import { StatementQueue } from './statement-queue';
import type { VerifyPool } from './verify-pool';

/** Tables of this session, gone at the end of its transaction however that comes. */
const TABLES = `
  CREATE TEMP TABLE staged_row (
    file smallint NOT NULL, line int NOT NULL, kind int NOT NULL,
    address text COLLATE "C" NOT NULL, height text, amount numeric, proof bytea NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMP TABLE staged_kind (
    kind int PRIMARY KEY, label text NOT NULL, network_cell text, audit boolean NOT NULL,
    network text NOT NULL, asset text, type text NOT NULL, published_type text
  ) ON COMMIT DROP`;

const PROOF_COLUMNS = `"OwnershipProof" ("contentHash", "verifierVersion", status, scheme, "boundTo",
  "reasonCode", "reasonMessage", address, message, signature1, signature2, script, eoa1, eoa2)`;

const KNOWN = `
  SELECT encode("contentHash", 'hex') AS hash FROM "OwnershipProof"
  WHERE "contentHash" = ANY($1::bytea[]) AND "verifierVersion" = $2`;

/** Rows given to a thread at a time. */
const ROWS_A_THREAD = 256;

type Fresh = { row: WalletRow; hash: string };

/**
 * Takes rows into tables of the transaction: the rows themselves, and each ownership proof that is not
 * known yet with its verdict. `add` may be called again before it is done; whoever calls holds back.
 */
export class LedgerStage {
  readonly #client: Client;
  readonly #pool: VerifyPool;
  readonly #queue = new StatementQueue();
  readonly #kinds = new HoldingKinds();
  readonly #seen = new SeenHashes();
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
    return this.#seen.size;
  }

  async open(): Promise<void> {
    await this.#client.query(TABLES);
    const any = await this.#client.query('SELECT 1 FROM "OwnershipProof" LIMIT 1');
    this.#proofsStored = any.rows.length > 0;
  }

  /** @throws InputError `too-many-kinds`. */
  async add(file: number, rows: readonly WalletRow[]): Promise<void> {
    const fresh: Fresh[] = [];
    let text = '';
    for (const row of rows) {
      const hash = proofHash(row);
      if (this.#seen.add(hash)) fresh.push({ row, hash });
      const network = row.resolved?.network ?? UNKNOWN_NETWORK;
      const address = copyCell(canonicalAddress(network, row.address));
      const cells = [copyCell(row.height), row.amount ?? '\\N', copyBytes(hash)];
      text += `${file}\t${row.line}\t${this.#kinds.numberOf(row)}\t${address}\t${cells.join('\t')}\n`;
    }
    const rowsStored = this.#queue.run(() => copyIn(this.#client, 'staged_row', text));
    await Promise.all([rowsStored, this.#verifyNew(fresh)]);
  }

  /** To be called after every `add` is done. */
  async finish(): Promise<void> {
    await copyIn(this.#client, 'staged_kind', this.#kinds.copyRows());
    await this.#client.query('ANALYZE staged_row; ANALYZE staged_kind');
  }

  async #verifyNew(fresh: readonly Fresh[]): Promise<void> {
    const unknown = this.#proofsStored ? await this.#withoutKnown(fresh) : fresh;
    const parts = Array.from({ length: Math.ceil(unknown.length / ROWS_A_THREAD) }, (_, i) =>
      unknown.slice(i * ROWS_A_THREAD, (i + 1) * ROWS_A_THREAD),
    );
    const texts = await Promise.all(
      parts.map(async (part) => {
        const verdicts = await this.#pool.verify(part.map(({ row }) => row));
        return part.map((entry, i) => proofLine(entry, verdicts[i])).join('');
      }),
    );
    await this.#queue.run(() => copyIn(this.#client, PROOF_COLUMNS, texts.join('')));
    this.#verified += unknown.length;
  }

  async #withoutKnown(fresh: readonly Fresh[]): Promise<Fresh[]> {
    const hashes = fresh.map(({ hash }) => Buffer.from(hash, 'hex'));
    const { rows } = await this.#queue.run(() =>
      this.#client.query<{ hash: string }>(KNOWN, [hashes, VERIFIER_VERSION]),
    );
    const known = new Set(rows.map(({ hash }) => hash));
    return fresh.filter(({ hash }) => !known.has(hash));
  }
}

function proofLine({ row, hash }: Fresh, verdict: BriefVerdict | undefined): string {
  if (!verdict) throw new Error('A verifying thread gave fewer verdicts than rows.');
  const { status, scheme, boundTo, reason } = verdict;
  const { address, message, signature1, signature2, script, eoa1, eoa2 } = row;
  const cells = [status, scheme, boundTo, reason?.code ?? null, reason?.message ?? null];
  const proof = [address, message, signature1, signature2, script, eoa1, eoa2];
  return `${copyBytes(hash)}\t${VERIFIER_VERSION}\t${[...cells, ...proof].map(copyCell).join('\t')}\n`;
}
