import { hash } from 'node:crypto';
import type { SplitAccount } from '@/lib/proofs/okx-merkle-v2/build-tree';

/** Made-up accounts, the same for the same seed. */
export function* demoAccounts({
  seed,
  accounts,
}: {
  seed: string;
  accounts: number;
}): Generator<SplitAccount> {
  for (let number = 0; number < accounts; number += 1) yield demoAccount({ seed, number });
}

/**
 * One of them: nonce, balances of the usual kinds (dust, nothing of a coin, large holders) and how they
 * are split over up to three leaves. Other seeds with the same `holdings` differ in the nonce alone.
 */
export function demoAccount({
  seed,
  number,
  holdings = seed,
}: {
  seed: string;
  number: number;
  holdings?: string;
}): SplitAccount {
  const nonce = hash('sha256', `${seed} account ${number}`);
  const random = words(holdings === seed ? nonce : hash('sha256', `${holdings} account ${number}`));
  const drawn = Array.from({ length: 1 + (random() % 8 === 0 ? random() % 3 : 0) }, () => ({
    BTC: random() % 4 === 0 ? amount(random(), 3, 8) : '0',
    ETH: random() % 3 === 0 ? amount(random(), 40, 6) : '0',
    USDT: random() % 8 === 0 ? '0' : amount(random(), random() % 100 === 0 ? 900_000 : 5_000, 8),
  }));
  // Two equal parts of an account would be the same leaf twice.
  const parts = drawn.filter((part, at) => drawn.findIndex((one) => same(one, part)) === at);
  return { nonce, parts };
}

type Part = { BTC: string; ETH: string; USDT: string };

function same(a: Part, b: Part): boolean {
  return a.BTC === b.BTC && a.ETH === b.ETH && a.USDT === b.USDT;
}

/** A decimal below `below` with up to `places` decimals, without trailing zeros. */
function amount(random: number, below: number, places: number): string {
  const whole = random % below;
  const fraction = String(Math.imul(random, 0x9e3779b1) >>> 0)
    .padStart(10, '0')
    .slice(0, places);
  const decimals = fraction.replace(/0+$/, '');
  return decimals ? `${whole}.${decimals}` : String(whole);
}

/** Numbers of 32 bits out of a hash, stretched by a xorshift. */
function words(hex: string): () => number {
  let state = Number.parseInt(hex.slice(0, 8), 16) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
