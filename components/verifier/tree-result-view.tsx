import { Panel } from '@/components/ui/panel';
import { formatCount } from '@/lib/format/amounts';
import { treeSentence } from '@/lib/verifier/file-result-words';
import type { FileResult } from '@/lib/verifier/protocol';
import { durationWords } from '@/lib/verifier/verdict-words';

/** A whole tree of liabilities: what its root stands for, or where it does not hold. */
export function TreeResultView({ name, result, milliseconds }: FileResult & { kind: 'tree' }) {
  return (
    <Panel id="tree-result" title={name}>
      <p className="wrap-anywhere max-w-[68ch]">{treeSentence(result)}</p>
      {result.facts ? (
        <dl className="mt-4 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-soft">Root</dt>
          <dd>
            <code className="break-all">{result.facts.root}</code>
          </dd>
          <dt className="text-soft">Leaves</dt>
          <dd className="tabular-nums">
            {formatCount(result.facts.leaves)}, {result.facts.height} levels
          </dd>
          {result.facts.totals.map(({ asset, amount }) => (
            <div key={asset} className="contents">
              <dt className="text-soft">Owed in {asset}</dt>
              <dd className="break-all tabular-nums">{amount}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-4 max-w-[68ch] text-note text-soft">
        This does not prove that every account is in the tree: only its owner can look for it. Nor
        that the exchange holds the coins. Checked in {durationWords(milliseconds)} in this browser;
        nothing was sent.
      </p>
    </Panel>
  );
}
