import { Panel } from '@/components/ui/panel';
import { readAccountHash } from '@/lib/proofs/account-hash';
import type { Verdict } from '@/lib/proofs/verdict';
import type { LookUpSubject } from '@/lib/verify/answer-look-up';
import { ownLeafHashes } from '@/lib/verify/own-leaves';
import type { StoredTree } from '@/lib/verify/stored-tree';
import { isBareLeaf } from '@/lib/verify/words';
import { LookUpForm } from './look-up-form';
import type { Answer } from './use-verifier';

export type LookUpProps = {
  trees: readonly StoredTree[] | null;
  busy: boolean;
  failure: string | null;
  onLookUp: (subject: LookUpSubject, tree: StoredTree) => void;
};

/** For an account file without its paths, and for a hash that was looked up: look, or look elsewhere. */
export function LookUpPanel({
  answer,
  verdict,
  lookUp: { onLookUp, trees, ...state },
}: {
  answer: Answer;
  verdict: Verdict;
  lookUp: LookUpProps;
}) {
  const found = subjectOf(answer, verdict);
  if (!found) return null;
  const { subject, hashes, title } = found;
  return (
    <div className="no-print">
      <Panel id="look-up" title={title}>
        <LookUpForm
          trees={trees?.filter(({ scheme }) => scheme === verdict.scheme) ?? null}
          hashes={hashes}
          onLookUp={(tree) => onLookUp(subject, tree)}
          {...state}
        />
      </Panel>
    </div>
  );
}

type Found = { subject: LookUpSubject; hashes: readonly string[]; title: string };

function subjectOf({ content }: Answer, verdict: Verdict): Found | null {
  if (isBareLeaf(verdict) && typeof content.body === 'string') {
    const hash = readAccountHash(content.body);
    if (hash === null) return null;
    return { subject: { kind: 'hash', hash }, hashes: [hash], title: 'Look in another report' };
  }
  const leaves = ownLeafHashes(verdict);
  if (leaves.length === 0) return null;
  return {
    subject: { kind: 'file', content, leaves },
    hashes: leaves,
    title: leaves.length === 1 ? 'Look your leaf up' : `Look your ${leaves.length} leaves up`,
  };
}
