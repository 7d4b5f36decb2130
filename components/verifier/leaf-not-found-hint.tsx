import { Remark } from '@/components/ui/remark';
import type { Verdict } from '@/lib/proofs/verdict';
import { isBareLeaf } from '@/lib/verifier/verdict-words';

/** What to make sure of before a hash that was not found is held against the exchange. */
export function LeafNotFoundHint({ verdict }: { verdict: Verdict }) {
  if (!isBareLeaf(verdict) || verdict.reason?.code !== 'leaf-not-found') return null;
  return (
    <div className="mt-4">
      <Remark tone="caution" label="First make sure.">
        A hash is new in every report: look in the one it was given for. And only leaves are in the
        tree: the <code>hash</code> at the top of user_info_file.json stands for the whole account,
        and those under <code>nodes</code> are its leaves. Paste the whole file, and its leaves are
        found by themselves.
      </Remark>
    </div>
  );
}
