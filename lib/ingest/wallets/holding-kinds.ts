import { UNKNOWN_NETWORK } from '@/lib/addresses/constants';
import { holdingType } from '@/lib/addresses/holding-type';
import { InputError } from '@/lib/format/input-error';
import type { WalletRow } from '@/lib/sources/okx/wallets/wallet-row';
import { copyCell } from './copy-text';

/** More kinds than this are no wallet file: OKX's have some hundred. */
export const MOST_KINDS = 5_000;

/**
 * Numbers the combinations of coin label, network and type that occur in a file, so that a row carries
 * one number instead of seven texts.
 */
export class HoldingKinds {
  readonly #numbers = new Map<string, number>();
  readonly #rows: string[] = [];

  /** @throws InputError `too-many-kinds`. */
  numberOf({ coin, network, audit, type, resolved, line }: WalletRow): number {
    const key = JSON.stringify([coin, network, audit, type]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#rows.length;
    if (number >= MOST_KINDS) {
      throw new InputError({
        code: 'too-many-kinds',
        reason: `has more than ${MOST_KINDS} combinations of coin, network and type: this is no wallet file`,
        place: { line },
      });
    }
    this.#numbers.set(key, number);
    const cells = [coin, network, String(audit), resolved?.network ?? UNKNOWN_NETWORK];
    const rest = [resolved?.asset ?? null, holdingType(type), type];
    this.#rows.push([String(number), ...[...cells, ...rest].map(copyCell)].join('\t'));
    return number;
  }

  /** Rows for COPY: number, label, network cell, audit, network, asset, type, published type. */
  copyRows(): string {
    return this.#rows.map((row) => `${row}\n`).join('');
  }
}
