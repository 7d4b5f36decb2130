import { PanelTitle, panelLook } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Verdict } from '@/lib/proofs/verdict';
import { splitTrace } from '@/lib/verifier/path-steps';
import type { CheckFacts } from '@/lib/verifier/protocol';
import { durationWords } from '@/lib/verifier/verdict-words';
import { FileChecks } from './file-checks';
import { PathTrace } from './path-trace';

/** Every step. On wide screens it scrolls by itself, so that the verdict stays beside it. */
export function TracePanel({
  verdict,
  facts,
  sent,
}: {
  verdict: Verdict;
  facts: CheckFacts;
  /** Whether a look-up sent a prefix. */
  sent: boolean;
}) {
  const { path, file } = splitTrace(verdict.trace);
  const firstFailure = verdict.reason?.stepId ?? null;
  // What decided comes first: where the file itself is wrong, the path is only its consequence.
  const fileFirst = file.some(({ id, ok }) => ok === false && id === firstFailure);
  return (
    <ScrollRegion
      data-scroll-region=""
      aria-labelledby="path-title"
      className={`${panelLook()} scroll-mt-20 lg:sticky lg:top-20 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto print:mt-4 print:max-h-none print:overflow-visible`}
    >
      <PanelTitle id="path-title" className="mb-3">
        From your leaf to the root
      </PanelTitle>
      <div className="grid gap-5">
        <div className={fileFirst ? 'order-2' : ''}>
          <PathTrace
            steps={path}
            firstFailure={firstFailure}
            expectedFrom={sent ? 'tree' : 'file'}
          />
        </div>
        {file.length > 0 ? (
          <div>
            <h3 className="mb-3 border-line border-t pt-4 font-semibold text-sm">
              Checks on the file as a whole
            </h3>
            <FileChecks steps={file} firstFailure={firstFailure} />
          </div>
        ) : null}
      </div>
      <p className="mt-5 border-line border-t pt-3 text-note text-soft">
        <span data-milliseconds={facts.milliseconds}>
          Checked in {durationWords(facts.milliseconds)} in this browser.
        </span>{' '}
        {sent ? 'Only what stands under “What was sent” left it.' : 'Nothing was sent.'}
      </p>
    </ScrollRegion>
  );
}
