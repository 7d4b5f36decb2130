import { Panel } from '@/components/ui/panel';
import type { Verdict } from '@/lib/proofs/verdict';
import type { LookUpSubject } from '@/lib/verifier/answer-look-up';
import { lookUpSubject } from '@/lib/verifier/look-up-subject';
import { type StoredTree, treeKey } from '@/lib/verifier/stored-tree';
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
  const found = lookUpSubject(answer.result, answer.content);
  if (!found) return null;
  const { subject, hashes } = found;
  return (
    <div className="no-print">
      <Panel id="look-up" title={titleOf(subject, hashes.length)}>
        <LookUpForm
          trees={trees?.filter((tree) => isOther(tree, answer, verdict)) ?? null}
          hashes={hashes}
          onLookUp={(tree) => onLookUp(subject, tree)}
          {...state}
        />
      </Panel>
    </div>
  );
}

/** A tree of the proof's scheme, other than the one it was just looked up in. */
function isOther(tree: StoredTree, { sent }: Answer, { scheme }: Verdict): boolean {
  return tree.scheme === scheme && !(sent && treeKey(sent.tree) === treeKey(tree));
}

function titleOf({ kind }: LookUpSubject, leaves: number): string {
  if (kind === 'hash') return 'Look in another report';
  return leaves === 1 ? 'Look your leaf up' : `Look your ${leaves} leaves up`;
}
