import { compare, isNegative, toPlain } from '@/lib/format/decimal';
import { readJson } from '@/lib/format/json';
import { hashParent } from '@/lib/proofs/okx-merkle-v1/hashes';
import { okxMerkleV2Entry } from '@/lib/proofs/okx-merkle-v2/entry';
import { readLeafPaths } from '@/lib/proofs/okx-merkle-v2/leaf-paths';
import { okxMerkleV2 } from '@/lib/proofs/okx-merkle-v2/scheme';
import { timesWords } from '@/lib/proofs/okx-merkle-v2/times-words';
import { checkPublishedRoot } from '@/lib/proofs/published-root';
import { factsOf, type SchemeFacts, type VerifyContext } from '@/lib/proofs/scheme';
import { climbSumPath, describeAmounts, type SumNode } from '@/lib/proofs/sum-tree/climb';
import type { Verdict } from '@/lib/proofs/verdict';
import { VerdictRecorder } from '@/lib/proofs/verdict-recorder';
import type { LeafLookup } from './schema';

const facts: SchemeFacts = {
  ...factsOf(okxMerkleV2Entry, okxMerkleV2),
  name: 'OKX Merkle leaf (since 2023-03)',
  proves: [
    'The leaf with this hash is in the tree with this root, with these amounts.',
    'If the published root matches, it is the tree the exchange showed to everybody.',
  ],
  doesNotProve: [
    'That the leaf is yours: only your nonce and all your balances show that. Check your account file for it.',
    ...okxMerkleV2.doesNotProve,
  ],
};

/**
 * Checks a leaf hash against the answer of a look-up: that the tree has the leaf, once, and that its
 * path recomputes to the tree's root, and that root against the published ones. Everything is
 * computed here; the server is trusted only with not leaving leaves out.
 */
export function verifyLeaf({
  hash,
  answer,
  context,
}: {
  hash: string;
  answer: LeafLookup;
  context: VerifyContext;
}): Verdict {
  const own = hash.toLowerCase();
  const recorder = new VerdictRecorder(facts);
  const found = answer.leaves.filter((leaf) => leaf.hash === own);
  const known = found.length > 0 || answer.complete;
  if (known) {
    recorder.check({
      id: 'leaf.found',
      part: 'path',
      label: 'The tree has a leaf with this hash, once',
      expected: 'once',
      computed: timesWords(found.length),
      ok: found.length === 1,
      failure:
        found.length === 0
          ? {
              code: 'leaf-not-found',
              message: `None of the ${answer.leaves.length} leaves whose hash begins like yours is ${own}: this leaf was not counted.`,
            }
          : {
              code: 'leaf-repeated',
              message: `The tree has this leaf ${found.length} times; it stands for one part of one account.`,
            },
    });
  } else {
    recorder.unknown('path', {
      code: 'lookup-incomplete',
      message:
        'More leaves begin like yours than the server answers with, and yours is not among them.',
    });
  }
  const path = readLeafPaths(
    readJson({ text: JSON.stringify({ root: answer.root, leaves: found }) }),
  );
  const leaf = path.byLeaf.get(own);
  const top = leaf ? climb(recorder, leaf.leaf, leaf.siblings, answer.root) : null;
  const published = top ? checkPublishedRoot(recorder, { computed: top.hash, context }) : null;
  if (!top) recorder.unknown('published-root');
  recorder.unknown('own-leaf');
  recorder.notice(
    'owner-not-checked',
    'A hash alone does not show whose leaf it is. Your account file does: its nonce and balances give the hash.',
  );
  recorder.notice(
    'sum-only-binding',
    'A parent in this tree binds the sum of its two children, not each amount. The whole tree was recomputed when it was ingested.',
  );
  const authenticated = recorder.passed('path', 'sums');
  return recorder.verdict({
    root: { computed: top?.hash ?? null, claimed: answer.root, published },
    balances: [...(leaf?.leaf.amounts ?? [])].map(([asset, amount]) => ({
      asset,
      amount: found[0]?.balances[asset] ?? toPlain(amount),
      authenticated,
    })),
  });
}

function climb(
  recorder: VerdictRecorder,
  leaf: SumNode,
  siblings: Parameters<typeof climbSumPath>[1]['siblings'],
  root: string,
): SumNode | null {
  const nodes = climbSumPath(recorder, { leaf, siblings, combine: hashParent });
  const top = nodes[nodes.length - 1] ?? null;
  recorder.compare({
    id: 'root.hash',
    part: 'path',
    label: 'Root above the leaf against the root of the tree',
    height: nodes.length,
    expected: root,
    computed: top?.hash ?? null,
    failure: {
      code: 'root-differs',
      message: 'The path does not lead to the root of the tree.',
    },
  });
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'No amount on the way is negative',
    problems: [leaf, ...siblings].flatMap((node, i) =>
      [...node.amounts]
        .filter(([, amount]) => isNegative(amount))
        .map(([asset, amount]) => ({
          id: i === 0 ? `leaf.${asset}` : `path[${i - 1}].${asset}`,
          computed: toPlain(amount),
          code: 'negative-amount',
          message: `${i === 0 ? 'The leaf' : `The node beside step ${i}`} holds a negative amount of ${asset}.`,
        })),
    ),
  });
  const grows = [...leaf.amounts].every(
    ([asset, amount]) => top !== null && compare(amount, top.amounts.get(asset) ?? amount) <= 0,
  );
  recorder.check({
    id: 'sums',
    part: 'sums',
    label: 'The leaf’s amounts are part of the root’s total',
    computed: top ? describeAmounts(top.amounts) : undefined,
    ok: grows,
    failure: {
      code: 'sum-differs',
      message: 'The root’s total is smaller than the leaf’s amounts.',
    },
  });
  return top;
}
