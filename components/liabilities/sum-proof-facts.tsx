import { Remark } from '@/components/ui/remark';
import { formatCount, formatExact } from '@/lib/format/amounts';
import type { SumProof } from '@/lib/liabilities/schema';
import { FactList } from './fact-list';
import { RootFact } from './root-fact';

/** The public side of a proof over all accounts, as the file states it: nothing of it is verified yet. */
export function SumProofFacts({ sumProof }: { sumProof: SumProof }) {
  const { equity, debt, liability, root, publishedRoot, tokenCount, batchSize, levels } = sumProof;
  const { rootVdDigest, file } = sumProof;
  const shape = levels === null ? '' : `, ${levels} ${levels === 1 ? 'level' : 'levels'} of 64`;
  return (
    <section aria-labelledby="sum-proof-title">
      <h3 id="sum-proof-title" className="font-semibold text-sm">
        The proof over all accounts, as published
      </h3>
      <div className="my-3">
        <Remark tone="caution" label="Not verified here.">
          These are the figures that the file states. Ballast does not check the zero-knowledge
          proof over all accounts yet; users’ own proofs are held against its root.
        </Remark>
      </div>
      <FactList
        facts={[
          {
            name: 'Equity of all users',
            value: `${formatExact(equity)} in the proof’s one unit, which is not a coin`,
          },
          { name: 'Debt', value: formatExact(debt) },
          { name: 'Equity less debt', value: formatExact(liability) },
          { name: 'Root', value: <RootFact root={root} standing={publishedRoot} /> },
          {
            name: 'Circuit digest',
            value: <code className="text-note">{rootVdDigest.join(' ')}</code>,
          },
          {
            name: 'Shape',
            value: `${formatCount(tokenCount)} tokens, batches of ${formatCount(batchSize)}${shape}`,
          },
          { name: 'File', value: `${file.name}, SHA-256 ${file.sha256}` },
        ]}
      />
    </section>
  );
}
