import { Panel } from '@/components/ui/panel';
import type { ReportLiabilities } from '@/lib/liabilities/schema';
import type { Report } from '@/lib/reports/schema';
import { SumProofFacts } from './sum-proof-facts';
import { TreeFacts } from './tree-facts';

/** What was published about everything owed, and what of it was verified here; null where nothing was. */
export function LiabilitiesPanel({
  liabilities: { tree, sumProof },
  report,
}: {
  liabilities: ReportLiabilities;
  report: Report;
}) {
  if (!tree && !sumProof) return null;
  return (
    <Panel id="liabilities" title="Is everything that is owed in the total?">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
        {tree ? <TreeFacts tree={tree} report={report} /> : null}
        {sumProof ? <SumProofFacts sumProof={sumProof} /> : null}
      </div>
    </Panel>
  );
}
