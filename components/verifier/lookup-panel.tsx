import { Panel } from '@/components/ui/panel';
import type { Verdict } from '@/lib/proofs/verdict';
import type { Answer } from '@/lib/verifier/answer';
import type { LookupSubject } from '@/lib/verifier/lookup';
import { lookupSubject } from '@/lib/verifier/lookup';
import { type StoredTree, treeKey } from '@/lib/verifier/stored-tree';
import { LookupForm } from './lookup-form';

export type LookupProps = {
  trees: readonly StoredTree[] | null;
  busy: boolean;
  failure: string | null;
  onLookup: (subject: LookupSubject, tree: StoredTree) => void;
};

/** For an account file without its paths, and for a hash that was looked up: look, or look elsewhere. */
export function LookupPanel({
  answer,
  verdict,
  lookup: { onLookup, trees, ...state },
}: {
  answer: Answer;
  verdict: Verdict;
  lookup: LookupProps;
}) {
  const found = lookupSubject(answer.result, answer.content);
  if (!found) return null;
  const { subject, hashes } = found;
  return (
    <div className="no-print">
      <Panel id="look-up" title={titleOf(subject, hashes.length)}>
        <LookupForm
          trees={trees?.filter((tree) => isOther(tree, answer, verdict)) ?? null}
          hashes={hashes}
          onLookup={(tree) => onLookup(subject, tree)}
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

function titleOf({ kind }: LookupSubject, leaves: number): string {
  if (kind === 'hash') return 'Look in another report';
  return leaves === 1 ? 'Look your leaf up' : `Look your ${leaves} leaves up`;
}
