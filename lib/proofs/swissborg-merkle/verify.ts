import { sum, toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import { checkPublishedRoot } from '../published-root';
import type { SchemeFacts, VerifyContext } from '../scheme';
import type { ProvenBalance, Verdict } from '../verdict';
import { VerdictRecorder } from '../verdict-recorder';
import { commitmentPreimage } from './hashes';
import { checkLeaf, climb, type Partition } from './leaves';
import type { AuditRoots, SwissborgProof } from './parse';
import { checkNonNegative, checkStructure } from './structure';

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
