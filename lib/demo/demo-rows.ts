import type { OwnershipClaim } from '@/lib/signatures/claim';
import { networkOf } from './coins';
import { demoClaim } from './demo-claim';
import { draw } from './draw';

/** A row of a demo file, before it is text. */
export type DemoRow = {
  label: string;
  type: string;
  height: string;
  /** Plain decimal. */
  amount: string;
  claim: OwnershipClaim;
};

/** Every so many addresses one has a signature of somebody else, on purpose. */
const WRONG_EVERY = 97;
/** Every so many Ethereum addresses one stands for validators, as staking rows do. */
const STAKING_EVERY = 40;

/** Makes rows month by month; claims are signed once and kept for the next month. */
export class DemoRows {
  readonly #claims = new Map<string, OwnershipClaim>();

  /** The rows of the address with this number in a month (from 0); none where it is not used then. */
  rowsOf(number: number, month: number): DemoRow[] {
    if (!inUse(number, month)) return [];
    const { network, coins } = networkOf(number);
    const height = String(20_000_000 + month * 210_000);
    const claim = this.#claim(number);
    const own = coins
      .filter((_, i) => i === 0 || draw(`${number} holds ${i}`) < 0.4)
      .map(([label, about]) => ({
        label,
        type: 'Non Staking',
        height,
        claim,
        amount: amountOf({ number, label, month, about }),
      }));
    const staking = network === 'ethereum' && number % STAKING_EVERY === 0;
    return staking ? [...own, this.#stakingRow({ number, height, owner: claim })] : own;
  }

  #claim(number: number): OwnershipClaim {
    const { network } = networkOf(number);
    return this.#kept(`${network} ${number}`, () => {
      const claim = demoClaim(network, String(number));
      if (network === 'xrp-ledger') return { ...claim, message: null, signature1: null };
      if (number % WRONG_EVERY !== 13) return claim;
      const { signature1, signature2 } = demoClaim(network, `${number} stranger`);
      return { ...claim, signature1, signature2 };
    });
  }

  /** The address is a validator's key, shown only; the owner signs (`EOA1`). */
  #stakingRow({
    number,
    height,
    owner,
  }: {
    number: number;
    height: string;
    owner: OwnershipClaim;
  }): DemoRow {
    const key = Array.from({ length: 12 }, (_, i) =>
      Math.floor(draw(`validator ${number} ${i}`) * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    );
    const claim = { ...owner, address: key.join(''), eoa1: owner.address };
    return { label: 'ETH', type: 'Native ETH Staking', height, amount: '32', claim };
  }

  #kept(key: string, make: () => OwnershipClaim): OwnershipClaim {
    const known = this.#claims.get(key);
    if (known) return known;
    const made = make();
    this.#claims.set(key, made);
    return made;
  }
}

/** Most addresses are used throughout; some come later, some go. */
function inUse(number: number, month: number): boolean {
  const fate = draw(`${number} fate`);
  if (fate < 0.1) return month >= 1 + Math.floor(fate * 50);
  return fate < 0.15 ? month < 1 + Math.floor((fate - 0.1) * 100) : true;
}

/** A few large wallets and many small ones; a third of the amounts change in a month. */
function amountOf({
  number,
  label,
  month,
  about,
}: {
  number: number;
  label: string;
  month: number;
  about: number;
}): string {
  let last = 0;
  for (let m = 1; m <= month; m += 1) if (draw(`${number} ${label} moves ${m}`) < 0.33) last = m;
  const size = draw(`${number} ${label} size`);
  const base = (about * 0.2) / (1.02 - size);
  const amount = base * (0.7 + 0.6 * draw(`${number} ${label} ${last}`));
  return amount.toFixed(amount < 1000 ? 6 : 2);
}
