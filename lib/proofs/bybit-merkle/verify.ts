import { type Decimal, toPlain, withPlaces } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { verifySelfAndPath } from '../sum-tree/verify';
import type { Verdict } from '../verdict';
import { tableOrder } from './coin-order';
import { hashParent, leafPreimage, placesOf } from './hashes';
import type { BybitProof } from './parse';

/**
 * Checks a Bybit proof; Bybit's own tool looks at neither heights nor the root's type. Coins are hashed
 * in the order of Bybit's tables. All its published files keep that order, so the file's own is tried
 * first; a file that was written anew may have another one.
 */
export function verifyBybit(
  facts: SchemeFacts,
  proof: BybitProof,
  context: VerifyContext,
): Verdict {
  const { coins, variant } = chooseOrder(proof);
  const preimage = preimageOf(proof, coins);
  const rules = {
    typeField: 'type',
    levelField: 'height',
    rootTypes: [3],
    levelAt: (depth: number) => depth + 1,
    negatives: 'fail' as const,
    verbatimLeaf: true,
    exactRoot: true,
    leaf: {
      preimage,
      computed: sha256Text(preimage),
      label: 'Your leaf: SHA-256 of your user hash and your balances',
    },
    combine: (left: SumNode, right: SumNode, depth: number) =>
      hashParent(coins, left, right, depth + 1),
    canonical: (value: Decimal, coin: string) =>
      toPlain(withPlaces(value, placesOf(coin, coins)), 'keep-zeros'),
    variant,
  };
  return verifySelfAndPath(facts, proof, rules, context);
}

/** The order of the file, unless only that of Bybit's tables gives the leaf. */
function chooseOrder(proof: BybitProof): { coins: readonly string[]; variant?: string } {
  const inFile = [...proof.self.balances.keys()];
  const inTable = tableOrder(inFile);
  const fits = (coins: readonly string[]) =>
    sha256Text(preimageOf(proof, coins)) === proof.self.hash;
  if (!inTable || fits(inFile) || !fits(inTable)) return { coins: inFile };
  return {
    coins: inTable,
    variant: 'coins in the order of Bybit’s tables, not in that of the file',
  };
}

function preimageOf({ userHash, self }: BybitProof, coins: readonly string[]): string {
  return leafPreimage(
    userHash,
    coins.map((coin) => self.balances.get(coin)?.text ?? ''),
  );
}
