import type { Ref } from 'react';
import { Panel } from '@/components/ui/panel';
import type { Verdict } from '@/lib/proofs/verdict';
import type { AcceptedProof } from '@/lib/verify/accepted-proofs';
import type { CheckFacts } from '@/lib/verify/protocol';
import { BalanceTable } from './balance-table';
import { CompanionPanel } from './companion-panel';
import { ExportVerdict } from './export-verdict';
import { NoticeList } from './notice-list';
import { ProvesList } from './proves-list';
import { RootList } from './root-list';
import { TracePanel } from './trace-panel';
import type { Answer } from './use-verifier';
import { VerdictBanner } from './verdict-banner';
import { VerdictParts } from './verdict-parts';

/** Everything a verdict has to say: the answer first, then its parts, then each step. */
export function VerdictView({
  answer,
  verdict,
  facts,
  headline,
  needs,
  onCompanion,
}: {
  answer: Answer;
  verdict: Verdict;
  facts: CheckFacts;
  headline: Ref<HTMLHeadingElement>;
  needs: AcceptedProof['companions'];
  onCompanion: (name: string, content: string | Uint8Array | null) => void;
}) {
  const { content, checkedAt, roots } = answer;
  const sample = content.sample !== null;
  const known = {
    ...roots,
    roots: roots.roots.filter((root) => root.exchange === verdict.exchange),
  };
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-start print:block">
      <div className="grid gap-4 lg:col-span-2 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <VerdictBanner verdict={verdict} sample={sample} headline={headline}>
          <VerdictParts parts={verdict.parts} />
          <ExportVerdict
            verdict={verdict}
            facts={facts}
            fileName={content.fileName}
            sample={sample}
            checkedAt={checkedAt}
          />
          <p className="mt-3 hidden break-all text-sm print:block">
            {content.fileName}, SHA-256 {facts.sha256}, checked on {checkedAt.toISOString()} with
            Ballast at {location.origin}/verify.
          </p>
        </VerdictBanner>
        <Panel>
          <ProvesList verdict={verdict} />
        </Panel>
      </div>
      <div className="grid gap-4">
        <Panel id="balances" title="Balances in this proof">
          <BalanceTable balances={verdict.balances} />
          <p className="mt-2 text-[0.78rem] text-soft">
            At the moment of the snapshot, not today. Digits as the file writes them.
          </p>
        </Panel>
        <Panel id="root" title="The root">
          <RootList root={verdict.root} known={known} />
        </Panel>
        {needs.length > 0 ? (
          <div className="no-print">
            <Panel id="companions" title="Add to this check">
              <CompanionPanel needs={needs} given={content.companions} onGive={onCompanion} />
            </Panel>
          </div>
        ) : null}
        {verdict.notices.length > 0 ? (
          <Panel id="notices" title="What you should know">
            <NoticeList notices={verdict.notices} />
          </Panel>
        ) : null}
      </div>
      <TracePanel key={checkedAt.getTime()} verdict={verdict} facts={facts} />
    </div>
  );
}
