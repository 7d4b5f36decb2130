import { toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { PathNode } from '../sum-tree/path-node';
import { type SelfAndPathRules, verifySelfAndPath } from '../sum-tree/verify';
import type { Notice, Verdict } from '../verdict';
import { hashParent, leafPreimage, PLACES } from './hashes';
import type { Coin, OkxMerkleV1Proof } from './parse';

/**
 * Checks an OKX Merkle proof of 2022-11 to 2023-03. Stricter than OKX's tool: the root is held
 * against the published one, negative amounts, wrong heights, a root of another type and false
 * padding fail.
 */
export function verifyOkxMerkleV1(
  facts: SchemeFacts,
  proof: OkxMerkleV1Proof,
  context: VerifyContext,
): Verdict {
  const text = (coin: Coin) => textOf(proof.self, coin);
  const preimage = leafPreimage(proof.nonce, {
    BTC: text('BTC'),
    ETH: text('ETH'),
    USDT: text('USDT'),
  });
  const rules: SelfAndPathRules = {
    typeField: 'type',
    levelField: 'height',
    rootTypes: [3],
    paddingType: 4,
    paddingMarked: true,
    maxDecimals: PLACES,
    exactRoot: true,
    levelAt: (depth) => depth + 1,
    negatives: 'fail',
    leaf: {
      preimage,
      computed: sha256Text(preimage),
      label: 'Your leaf: SHA-256 of your nonce and your balances',
    },
    combine: (left, right, depth) => hashParent(left, right, depth + 1),
    canonical: (value) => toPlain(value),
    verbatimLeaf: true,
    notices: mixedAudits(proof),
  };
  return verifySelfAndPath(facts, proof, rules, context);
}

function textOf({ balances }: PathNode, coin: Coin): string {
  return balances.get(coin)?.text ?? '';
}

function mixedAudits({ auditIds }: OkxMerkleV1Proof): Notice[] {
  if (auditIds.size <= 1) return [];
  const message = `The nodes name different audits: ${[...auditIds].slice(0, 5).join(', ')}.`;
  return [{ code: 'audit-id-mixed', message, about: 'path[].auditId' }];
}
