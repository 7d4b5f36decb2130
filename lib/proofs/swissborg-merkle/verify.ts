import { compare, type Decimal, sum, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { climbSumPath, type SumNode, type SumSibling } from '../sum-tree/climb';
import type { ProvenBalance, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { commitmentPreimage, hashParent, leafNonce, leafPreimage } from './hashes';
import type { AuditRoots, SwissborgLeaf, SwissborgProof } from './parse';
import { checkNonNegative, checkStructure } from './structure';

type Partition = AuditRoots['partitions'][number];

/**
 * Checks a SwissBorg user file: every leaf from the account's credential, its path to the root of its
 * currency's tree, and all trees in the audit's one commitment.
 */
export function verifySwissborg(
  facts: SchemeFacts,
  proof: SwissborgProof,
  context: VerifyContext,
): Verdict {
  const recorder = new VerdictRecorder(facts);
  const { roots, auditId } = proof;
  const partitions = new Map(roots?.partitions.map((partition) => [partition.id, partition]));
  checkStructure(recorder, proof);
  checkNonNegative(recorder, proof);
  if (!proof.credential)
    askFor(
      recorder,
      'own-leaf',
      'credential-needed',
      'your credential for this audit, from which your leaves are made',
    );
  for (const [i, leaf] of proof.leaves.entries()) {
    const partition = partitions.get(leaf.partitionId) ?? null;
    const hash = checkLeaf(recorder, proof, leaf, i, partition);
    climb(recorder, leaf, { hash, index: i, partition });
  }
  const computed = roots ? checkCommitment(recorder, roots) : null;
  if (!roots) {
    askFor(recorder, 'path', 'roots-needed', 'the audit’s public roots');
    recorder.unknown('sums');
    recorder.unknown('published-root');
  }
  const published = roots ? checkPublishedRoot(recorder, { computed, auditId, context }) : null;
  addNotices(recorder, proof);
  return recorder.verdict({
    root: { computed, claimed: roots?.digest ?? null, published },
    balances: balancesOf(proof, partitions, recorder.passed('own-leaf', 'path', 'sums')),
  });
}

function askFor(recorder: VerdictRecorder, part: 'own-leaf' | 'path', code: string, what: string) {
  recorder.unknown(part, { code, message: `To decide this, add ${what}.` });
}

/**
 * Returns the leaf's hash to climb from. The file's `nonce` is the leaf's nonce or, in the first
 * audit, its hash: the reading that leads to the tree's root is taken, so that a wrong credential shows
 * as a wrong leaf only.
 */
function checkLeaf(
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

function climb(
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

function checkCommitment(recorder: VerdictRecorder, { partitions, digest }: AuditRoots): string {
  const preimage = commitmentPreimage(partitions);
  const computed = sha256Text(preimage);
  recorder.compare({
    id: 'audit.commitment',
    part: 'path',
    label: `The audit’s commitment: SHA-256 of the roots of its ${partitions.length} trees`,
    expected: digest,
    computed,
    failure: {
      code: 'commitment-differs',
      message:
        'The roots and totals of the trees do not give the audit’s commitment: the public roots file was changed.',
    },
  });
  return computed;
}

function addNotices(recorder: VerdictRecorder, { ignoredFields, leaves }: SwissborgProof): void {
  for (const field of ignoredFields) {
    const message = `${field} is not part of any hash: the proof says nothing about it.`;
    recorder.notice('unauthenticated-field', message, field);
  }
  for (const [i, { witnesses }] of leaves.entries()) {
    for (const [j, { liability }] of witnesses.entries()) {
      if (liability.text === toPlain(liability.value)) continue;
      const field = `liabilities[${i}].proof.witnesses[${j}].liability`;
      const message = `${field} is written "${liability.text}"; only its value is bound.`;
      recorder.notice('unauthenticated-field', message, field);
    }
  }
}

function balancesOf(
  { leaves }: SwissborgProof,
  partitions: ReadonlyMap<string, Partition>,
  authenticated: boolean,
): ProvenBalance[] {
  const names = new Set(leaves.map(({ partitionId }) => partitionId));
  return [...names].map((id) => {
    const own = leaves.filter(({ partitionId }) => partitionId === id);
    const amount = toPlain(sum(own.map(({ liability }) => liability.value)));
    return { asset: partitions.get(id)?.currency ?? id, amount, authenticated };
  });
}
