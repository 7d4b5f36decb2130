import { compare, type Decimal, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { climbSumPath, type SumNode, type SumSibling } from '../sum-tree/climb';
import type { VerdictRecorder } from '../verdict-recorder';
import { hashParent, leafNonce, leafPreimage } from './hashes';
import type { AuditRoots, SwissborgLeaf, SwissborgProof } from './parse';

/** One currency's tree in the audit. */
export type Partition = AuditRoots['partitions'][number];

/**
 * Returns the leaf's hash to climb from. The file's `nonce` is the leaf's nonce or, in the first
 * audit, its hash: the reading that leads to the tree's root is taken, so that a wrong credential shows
 * as a wrong leaf only.
 */
export function checkLeaf(
  recorder: VerdictRecorder,
  { credential, auditId, userId }: SwissborgProof,
  leaf: SwissborgLeaf,
  index: number,
  partition: Partition | null,
): string {
  const { liability, leafIndex, nonce } = leaf;
  const fromNonce = sha256Text(leafPreimage(nonce, userId, liability.text));
  const readings = [fromNonce, nonce];
  const reading = partition ? readings.find((hash) => leadsTo(partition, leaf, hash)) : undefined;
  if (!credential || !partition) return reading ?? fromNonce;
  const { currency } = partition;
  const derived = leafNonce({ credential, auditId, currency, leafIndex });
  const preimage = leafPreimage(derived, userId, liability.text);
  const hash = sha256Text(preimage);
  recorder.compare({
    id: `liabilities[${index}].leaf`,
    part: 'own-leaf',
    label: `Your leaf ${index + 1}, ${liability.text} ${currency}: derived from your credential`,
    height: 1,
    expected: nonce,
    computed: nonce === hash ? hash : derived,
    inputs: { 'hashed text': preimage, 'leaf hash': hash },
    failure: {
      code: 'own-leaf-differs',
      message: `Your credential does not give the leaf of liabilities[${index}]: it is another one, or the audit, the currency or the index was changed.`,
    },
  });
  return reading ?? hash;
}

function leadsTo(partition: Partition, leaf: SwissborgLeaf, hash: string): boolean {
  const silent = { show: () => {} };
  return climbLeaf(silent, leaf, hash, partition.currency, '').at(-1)?.hash === partition.digest;
}

function climbLeaf(
  recorder: Pick<VerdictRecorder, 'show'>,
  { liability, leafIndex, witnesses }: SwissborgLeaf,
  hash: string,
  currency: string,
  place: string,
): SumNode[] {
  const amounts = (value: Decimal) => new Map([[currency, value]]);
  return climbSumPath(recorder, {
    place: `${place}.witnesses`,
    leaf: { hash, amounts: amounts(liability.value) },
    siblings: witnesses.map((witness, level): SumSibling => {
      const onLeft = Math.floor(leafIndex / 2 ** level) % 2 === 0;
      const side = onLeft ? 'right' : 'left';
      return { hash: witness.digest, amounts: amounts(witness.liability.value), side };
    }),
    combine: (left, right) => hashParent(currency, left, right),
  });
}

/** From a leaf to the root of its tree: total, then hash. */
export function climb(
  recorder: VerdictRecorder,
  leaf: SwissborgLeaf,
  { hash, index, partition }: { hash: string; index: number; partition: Partition | null },
): void {
  const currency = partition?.currency ?? leaf.partitionId;
  const place = `liabilities[${index}]`;
  const nodes = climbLeaf(recorder, leaf, hash, currency, place);
  const top = nodes[nodes.length - 1];
  if (!partition || !top) return;
  const height = nodes.length;
  const total = top.amounts.get(currency) ?? ZERO;
  recorder.check({
    id: `${place}.total`,
    part: 'sums',
    label: `Total ${currency}: all amounts along the path added up`,
    height,
    expected: partition.liability,
    computed: toPlain(total),
    ok: compare(total, partition.total.value) === 0,
    failure: {
      code: 'sum-differs',
      message: `The ${currency} amounts along the path of ${place} add up to ${toPlain(total)}, but the audit says ${partition.liability}.`,
    },
  });
  recorder.compare({
    id: `${place}.root`,
    part: 'path',
    label: `Root of the ${currency} tree`,
    height,
    expected: partition.digest,
    computed: top.hash,
    failure: {
      code: 'root-differs',
      message: `The path of ${place} does not lead to the root of the ${currency} tree: its index, a witness or the root was changed.`,
    },
  });
}
