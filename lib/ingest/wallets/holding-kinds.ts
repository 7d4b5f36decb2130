import { InputError } from '@/lib/format/input-error';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { holdingType } from '@/lib/wallets/addresses/holding-type';
import { UNKNOWN_NETWORK } from '@/lib/wallets/constants';

/** More kinds than this are no wallet file: OKX's have some hundred. */
export const MOST_KINDS = 5_000;

/** What rows of a kind have in common. */
export type HoldingKind = {
  label: string;
  networkCell: string | null;
  audit: boolean;
  network: string;
  asset: string | null;
  type: string;
  publishedType: string | null;
};

type KindCells = Pick<WalletRow, 'coin' | 'network' | 'audit' | 'type'> & {
  validator: boolean;
  /** As understood: where label and cell disagree, the address has its say. */
  slug: string;
};

const VALIDATOR_KEY = /^(?:0[xX])?[0-9a-fA-F]{96}$/;

/**
 * Numbers the combinations of coin label, network and type that occur in a file, so that a row carries
 * one number instead of seven texts.
 */
export class HoldingKinds {
  readonly #numbers = new Map<string, number>();
  readonly #kinds: HoldingKind[] = [];
  /** Rows of a kind follow each other. */
  #last: { cells: KindCells; number: number } | null = null;

  /** @throws InputError `too-many-kinds`. */
  numberOf(row: WalletRow): number {
    const { coin, network, audit, type, resolved } = row;
    const slug = resolved.network ?? UNKNOWN_NETWORK;
    const cells = { coin, network, audit, type, slug, validator: isUntypedValidator(row) };
    if (this.#last && sameKind(this.#last.cells, cells)) return this.#last.number;
    const number = this.#find(row, cells);
    this.#last = { cells, number };
    return number;
  }

  /** Kinds by their number. */
  get all(): readonly HoldingKind[] {
    return this.#kinds;
  }

  #find({ resolved, line }: WalletRow, cells: KindCells): number {
    const { coin, network, audit, type, slug, validator } = cells;
    const key = JSON.stringify([coin, network, audit, type, slug, validator]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#kinds.length;
    if (number >= MOST_KINDS) {
      throw new InputError({
        code: 'too-many-kinds',
        reason: `has more than ${MOST_KINDS} combinations of coin, network and type: this is no wallet file`,
        place: { line },
      });
    }
    this.#numbers.set(key, number);
    this.#kinds.push({
      label: coin,
      networkCell: network,
      audit,
      network: slug,
      asset: resolved.asset,
      type: validator ? 'staking' : holdingType(type),
      publishedType: type,
    });
    return number;
  }
}

/** Staking files older than the type column say it by the address alone: a validator's 48-byte key. */
function isUntypedValidator({ address, type }: WalletRow): boolean {
  return type === null && address.length >= 96 && VALIDATOR_KEY.test(address);
}

function sameKind(a: KindCells, b: KindCells): boolean {
  return (
    a.coin === b.coin &&
    a.network === b.network &&
    a.audit === b.audit &&
    a.type === b.type &&
    a.slug === b.slug &&
    a.validator === b.validator
  );
}
