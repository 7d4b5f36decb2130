import { readAccountHash } from '@/lib/proofs/account-hash';
import type { LookUpSubject } from './answer-look-up';
import { ownLeafHashes } from './own-leaves';
import type { ProofContent } from './proof-content';
import type { CheckResult } from './protocol';
import { isBareLeaf } from './words';

/** What of an answer can be looked up, and the leaf hashes that this asks about; null where nothing can. */
export function lookUpSubject(
  result: CheckResult,
  content: ProofContent,
): { subject: LookUpSubject; hashes: readonly string[] } | null {
  if (result.kind === 'account-hash') {
    return { subject: { kind: 'hash', hash: result.hash }, hashes: [result.hash] };
  }
  if (result.kind !== 'verdict') return null;
  if (isBareLeaf(result.verdict)) {
    const hash = typeof content.body === 'string' ? readAccountHash(content.body) : null;
    return hash === null ? null : { subject: { kind: 'hash', hash }, hashes: [hash] };
  }
  const leaves = ownLeafHashes(result.verdict);
  if (leaves.length === 0) return null;
  return { subject: { kind: 'file', content, leaves }, hashes: leaves };
}
