import { add, parseDecimal, toPlain } from '@/lib/format/decimal';
import { isStakingRow } from '@/lib/signatures/owner-mode';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import type { StakingList } from '@/lib/wallets/ledger/staking-lists';

const VALIDATOR_KEY = /^(?:0[xX])?[0-9a-fA-F]{96}$/;
/** Beyond these nothing more is remembered: Ethereum has about a million validators in all. */
const MOST_HELD = 200_000;
const MOST_KEYS = 2_000_000;

/** A row of a list of validators, and which file it is of. */
export type HeldRow = { file: number; row: WalletRow };

/**
 * The validators of a wallet file or archive. OKX lists them in a file of their own and, since 2026-07,
 * in the main file too: a validator that both name must be counted once. Rows of the list are held back
 * to the end, when it is known whether an address of the file that proves itself is their owner.
 */
export class StakedValidators {
  readonly #held: HeldRow[] = [];
  readonly #withdrawals = new Set<string>();
  readonly #claims = new Map<string, WalletRow>();
  readonly #keys = new Set<string>();
  /** Addresses of staking rows that name no validator by its key. */
  readonly #places = new Set<string>();

  /** Takes a validator of a list; false for a row that cannot be held and goes on as it is. */
  hold(file: number, row: WalletRow): boolean {
    if (this.#held.length >= MOST_HELD || !VALIDATOR_KEY.test(row.address)) return false;
    this.#held.push({ file, row });
    const withdrawal = row.staked?.withdrawal;
    if (withdrawal) this.#withdrawals.add(withdrawal.toLowerCase());
    return true;
  }

  /** Looks at every other row. True for a validator that an earlier row has named. */
  repeats(row: WalletRow): boolean {
    const { address, type } = row;
    const isKey = address.length >= 96 && VALIDATOR_KEY.test(address);
    if (isKey) return this.#repeatsKey(keyOf(address));
    if (isStakingRow(type)) this.#places.add(address.toLowerCase());
    if (this.#withdrawals.size > 0 && row.signature1 && !row.eoa1) this.#keepClaim(row);
    return false;
  }

  /** The rows held back, with their owners; those that another row has counted; sums by file. */
  release(): { rows: HeldRow[]; repeated: HeldRow[]; lists: Map<number, StakingList> } {
    const rows: HeldRow[] = [];
    const repeated: HeldRow[] = [];
    const lists = new Map<number, StakingList>();
    const owners = this.#provenOwners();
    for (const held of this.#held) {
      const { row, file } = held;
      const deposit = row.staked?.deposit?.toLowerCase() ?? '';
      const again = this.#repeatsKey(keyOf(row.address)) || this.#places.has(deposit);
      lists.set(file, plus(lists.get(file), row, again));
      if (again) {
        repeated.push(held);
        continue;
      }
      const owner = owners.get(row.staked?.withdrawal?.toLowerCase() ?? '');
      rows.push(owner ? { ...held, row: signedBy(row, owner) } : held);
    }
    this.#held.length = 0;
    return { rows, repeated, lists };
  }

  #repeatsKey(key: string): boolean {
    if (this.#keys.has(key)) return true;
    if (this.#keys.size < MOST_KEYS) this.#keys.add(key);
    return false;
  }

  #keepClaim(row: WalletRow): void {
    const address = row.address.toLowerCase();
    const wanted = this.#withdrawals.has(address) && !this.#claims.has(address);
    if (wanted && row.resolved.network === 'ethereum') this.#claims.set(address, row);
  }

  /** Withdrawal addresses whose own row in this very file passes. */
  #provenOwners(): Map<string, WalletRow> {
    const proven = [...this.#claims].filter(([, row]) => {
      const { status, boundTo } = verifyOwnership(row, { brief: true });
      return status === 'pass' && boundTo === 'address';
    });
    return new Map(proven);
  }
}

/** The owner's own signature stands for the validator, as in rows that name an owner. */
function signedBy(row: WalletRow, owner: WalletRow): WalletRow {
  const { message, signature1 } = owner;
  return { ...row, message, signature1, eoa1: owner.address };
}

function plus(list: StakingList | undefined, row: WalletRow, again: boolean): StakingList {
  const amount = row.amount ?? '0';
  const before = list ?? {
    label: row.coin,
    rows: 0,
    amount: '0',
    stated: null,
    repeatedRows: 0,
    repeatedAmount: '0',
  };
  return {
    ...before,
    rows: before.rows + 1,
    amount: sum(before.amount, amount),
    repeatedRows: before.repeatedRows + (again ? 1 : 0),
    repeatedAmount: again ? sum(before.repeatedAmount, amount) : before.repeatedAmount,
  };
}

function sum(a: string, b: string): string {
  return toPlain(add(parseDecimal(a), parseDecimal(b)));
}

function keyOf(address: string): string {
  return address.replace(/^0x/i, '').toLowerCase();
}
