import { type Decimal, toPlain, withPlaces } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { verifySelfAndPath } from '../sum-tree/verify';
import type { Verdict } from '../verdict';
import { hashParent, leafPreimage, placesOf } from './hashes';
import type { BybitProof } from './parse';

/** Checks a Bybit proof; Bybit's own tool looks at neither heights nor the root's type. */
export function verifyBybit(
  facts: SchemeFacts,
  proof: BybitProof,
  context: VerifyContext,
): Verdict {
  const coins = [...proof.self.balances.keys()];
  const texts = [...proof.self.balances.values()].map(({ text }) => text);
  const preimage = leafPreimage(proof.userHash, texts);
  const rules = {
    typeField: 'type',
    levelField: 'height',
    rootTypes: [3],
    levelAt: (depth: number) => depth + 1,
    negatives: 'fail' as const,
    verbatimLeaf: true,
    leaf: {
      preimage,
      computed: sha256Text(preimage),
      label: 'Your leaf: SHA-256 of your user hash and your balances',
    },
    combine: (left: SumNode, right: SumNode, depth: number) =>
      hashParent(coins, left, right, depth + 1),
    canonical: (value: Decimal, coin: string) =>
      toPlain(withPlaces(value, placesOf(coin, coins)), 'keep-zeros'),
  };
  return verifySelfAndPath(facts, proof, rules, context);
}
