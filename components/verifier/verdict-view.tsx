import type { Ref } from 'react';
import { Panel } from '@/components/ui/panel';
import { KeepAnswer } from '@/components/verifier/accounts/keep-answer';
import type { Verdict } from '@/lib/proofs/verdict';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import type { Answer } from '@/lib/verifier/answer';
import type { CheckFacts } from '@/lib/verifier/protocol';
import { isBareLeaf } from '@/lib/verifier/verdict-words';
import { BalanceTable } from './balance-table';
import { CompanionPanel } from './companion-panel';
import { ExportVerdict } from './export-verdict';
import { LeafNotFoundHint } from './leaf-not-found-hint';
import { LookupPanel, type LookupProps } from './lookup-panel';
import { NoticeList } from './notice-list';
import { ProvesList } from './proves-list';
import { RootList } from './root-list';
import { SentPanel } from './sent-panel';
import { TracePanel } from './trace-panel';
import { VerdictBanner } from './verdict-banner';
import { VerdictParts } from './verdict-parts';

/** Everything a verdict has to say: the answer first, then its parts, then each step. */
export function VerdictView({
  answer,
  verdict,
  facts,
  headline,
  needs,
  lookup,
  onCompanion,
}: {
  answer: Answer;
  verdict: Verdict;
  facts: CheckFacts;
  headline: Ref<HTMLHeadingElement>;
  needs: AcceptedProof['companions'];
  lookup: LookupProps;
  onCompanion: (name: string, content: string | Uint8Array | null) => void;
}) {
  const { content, checkedAt, roots, sent } = answer;
  const sample = content.sample !== null;
  // Somebody shown a verdict on the demo exchange must not take it for one on a real one.
  const { published } = verdict.root;
  const madeUp = sample || sent?.tree.synthetic === true || published?.synthetic === true;
  // The files that a scheme takes go with an account's own file, not with a bare hash.
  const bare = isBareLeaf(verdict);
  const exchange = sent?.tree.exchange ?? published?.exchange ?? verdict.exchange;
  const known = { ...roots, roots: roots.roots.filter((root) => root.exchange === exchange) };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-start print:block">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:col-span-2 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <VerdictBanner verdict={verdict} sample={madeUp} headline={headline}>
          <LeafNotFoundHint verdict={verdict} />
          <VerdictParts verdict={verdict} lookedUp={sent !== null} />
          <ExportVerdict
            verdict={verdict}
            facts={facts}
            fileName={content.fileName}
            sample={madeUp}
            checkedAt={checkedAt}
          />
          <KeepAnswer key={checkedAt.getTime()} answer={answer} />
          <p className="mt-3 hidden break-all text-sm print:block">
            {content.fileName}, SHA-256 {facts.sha256}, checked on {checkedAt.toISOString()} with
            Ballast at {location.origin}/verify.
          </p>
        </VerdictBanner>
        <Panel>
          <ProvesList verdict={verdict} />
        </Panel>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {sent ? <SentPanel sent={sent} /> : null}
        <LookupPanel answer={answer} verdict={verdict} lookup={lookup} />
        <Panel id="balances" title="Balances in this proof">
          <BalanceTable balances={verdict.balances} />
          <p className="mt-2 text-note text-soft">
            At the moment of the snapshot, not today. Digits as the file writes them.
          </p>
        </Panel>
        <Panel id="root" title="The root">
          <RootList root={verdict.root} known={known} lookedUp={sent !== null} />
        </Panel>
        {needs.length > 0 && !bare ? (
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
      <TracePanel key={checkedAt.getTime()} verdict={verdict} facts={facts} sent={sent !== null} />
    </div>
  );
}
