import type { Decimal } from '@/lib/format/decimal';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath, type SumNode } from '../sum-tree/climb';
import { toSumNode } from '../sum-tree/path-node';
import { sideOf, verifySelfAndPath } from '../sum-tree/verify';
import type { Verdict } from '../verdict';
import { BITUNIX_FIELDS, type BitgetProof, type FieldNames } from './parse';
import { type Dialect, hashOf, hashParent, leafPreimage } from './rules';

/**
 * Checks a proof of Bitget or Bitunix. Levels count down to the root, which is 1. Of several dialects
 * the one that fits leaf and root is used, otherwise one that fits either, so that the other alone
 * shows as wrong; when none fits, the likeliest one is shown.
 */
export function verifyBitgetFamily(
  facts: SchemeFacts,
  proof: BitgetProof,
  {
    fields,
    dialects,
    negatives,
  }: {
    fields: FieldNames;
    dialects: readonly [Dialect, ...Dialect[]];
    negatives: 'fail' | 'notice';
  },
  context: VerifyContext,
): Verdict {
  const dialect = chooseDialect(proof, dialects);
  const preimage = leafPreimage(proof, proof.self.balances, dialect);
  const coins = [...proof.self.balances.keys()];
  const rules = {
    typeField: fields.type,
    levelField: fields.level,
    rootTypes: fields.rootTypes,
    paddingType: 0,
    levelAt: (depth: number, top: number) => top + 1 - depth,
    negatives,
    verbatimLeaf: fields === BITUNIX_FIELDS,
    leaf: {
      preimage,
      computed: hashOf(preimage, dialect),
      label: 'Your leaf: SHA-256 of your encrypted uid, your nonce and your balances',
    },
    combine: (left: SumNode, right: SumNode, depth: number) =>
      hashParent(left, right, proof.siblings.length + 1 - depth, dialect, coins),
    canonical: (value: Decimal, coin: string) => dialect.sumAmount(value, coin).replaceAll('"', ''),
    variant: dialects.length > 1 ? dialect.description : undefined,
  };
  return verifySelfAndPath(facts, proof, rules, context);
}

function chooseDialect(proof: BitgetProof, dialects: readonly [Dialect, ...Dialect[]]): Dialect {
  if (dialects.length === 1) return dialects[0];
  const fitting = dialects.filter((dialect) => leafFits(proof, dialect));
  const leadsToRoot = (dialect: Dialect) => rootFits(proof, dialect);
  return fitting.find(leadsToRoot) ?? fitting[0] ?? dialects.find(leadsToRoot) ?? dialects[0];
}

function leafFits(proof: BitgetProof, dialect: Dialect): boolean {
  return hashOf(leafPreimage(proof, proof.self.balances, dialect), dialect) === proof.self.hash;
}

function rootFits(proof: BitgetProof, dialect: Dialect): boolean {
  const silent = { show: () => {} };
  const nodes = climbSumPath(silent, {
    leaf: toSumNode(proof.self),
    siblings: proof.siblings.map((node) => ({ ...toSumNode(node), side: sideOf(node) })),
    combine: (left, right, _height, index) =>
      hashParent(left, right, proof.siblings.length - index, dialect, [
        ...proof.self.balances.keys(),
      ]),
  });
  return nodes[nodes.length - 1]?.hash === proof.root.hash;
}
