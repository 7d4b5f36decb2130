import type { ReactNode, Ref } from 'react';
import { Panel } from '@/components/ui/panel';
import type { Verdict } from '@/lib/proofs/verdict';
import { splitTrace } from '@/lib/verify/path-steps';
import type { CheckFacts } from '@/lib/verify/protocol';
import { durationWords } from '@/lib/verify/words';
import { BalanceTable } from './balance-table';
import { ExportVerdict } from './export-verdict';
import { FileChecks } from './file-checks';
import { NoticeList } from './notice-list';
import { PathTrace } from './path-trace';
import { ProvesList } from './proves-list';
import { RootList } from './root-list';
import type { Answer } from './use-verifier';
import { VerdictBanner } from './verdict-banner';
import { VerdictParts } from './verdict-parts';

/** Everything a verdict has to say: the answer first, then its parts, then each step. */
export function VerdictView({
  answer,
  verdict,
  facts,
  headline,
}: {
  answer: Answer;
  verdict: Verdict;
  facts: CheckFacts;
  headline: Ref<HTMLHeadingElement>;
}) {
  const { content, checkedAt, roots } = answer;
  const { path, file } = splitTrace(verdict.trace);
  const sample = content.sample !== null;
  const known = {
    ...roots,
    roots: roots.roots.filter((root) => root.exchange === verdict.exchange),
  };
  return (
    <div className="grid gap-4">
      <VerdictBanner verdict={verdict} sample={content.sample?.title ?? null} headline={headline}>
        <ExportVerdict
          verdict={verdict}
          facts={facts}
          fileName={content.fileName}
          sample={sample}
          checkedAt={checkedAt}
        />
        <p className="mt-3 hidden text-sm print:block">
          {content.fileName}, SHA-256 {facts.sha256}, checked on {checkedAt.toISOString()} with
          Ballast at {location.origin}/verify.
        </p>
      </VerdictBanner>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] print:block">
        <div className="grid gap-4">
          <Panel id="parts" title="Part by part">
            <VerdictParts parts={verdict.parts} />
          </Panel>
          <Panel id="balances" title="Balances in this proof">
            <BalanceTable balances={verdict.balances} />
            <p className="mt-2 text-[0.78rem] text-soft">
              At the moment of the snapshot, not today. Digits as the file writes them.
            </p>
          </Panel>
          <Panel id="root" title="The root">
            <RootList root={verdict.root} known={known} />
          </Panel>
          {verdict.notices.length > 0 ? (
            <Panel id="notices" title="What you should know">
              <NoticeList notices={verdict.notices} />
            </Panel>
          ) : null}
        </div>
        <Trace>
          <Panel id="path" title="From your leaf to the root">
            <PathTrace key={checkedAt.getTime()} steps={path} />
            {file.length > 0 ? (
              <>
                <h3 className="mt-5 mb-3 border-line border-t pt-4 font-semibold text-sm">
                  Checks on the file as a whole
                </h3>
                <FileChecks steps={file} />
              </>
            ) : null}
            <p className="mt-5 border-line border-t pt-3 text-[0.8rem] text-soft">
              <span data-milliseconds={facts.milliseconds}>
                Checked in {durationWords(facts.milliseconds)} in this browser.
              </span>{' '}
              Nothing was sent.
            </p>
          </Panel>
        </Trace>
      </div>
      <Panel id="meaning" title="What it means">
        <ProvesList verdict={verdict} />
      </Panel>
    </div>
  );
}

/** On wide screens the path scrolls by itself, so that the verdict stays beside it. */
function Trace({ children }: { children: ReactNode }) {
  return (
    <section
      data-scroll-region=""
      aria-label="The path, step by step"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="rounded-xl lg:sticky lg:top-20 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto print:mt-4 print:max-h-none print:overflow-visible"
    >
      {children}
    </section>
  );
}
