import type { ReactNode, Ref } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import type { PartStatus, Verdict } from '@/lib/proofs/verdict';
import { verdictWords } from '@/lib/verifier/verdict-words';
import { ShowStep } from './show-step';

const TONES: Record<
  Verdict['status'],
  { word: string; mark: PartStatus; edge: string; ink: string }
> = {
  pass: { word: 'Pass', mark: 'pass', edge: 'border-l-positive', ink: 'text-positive' },
  fail: { word: 'Fail', mark: 'fail', edge: 'border-l-negative', ink: 'text-negative' },
  unknown: { word: 'Not decided', mark: 'unknown', edge: 'border-l-caution', ink: 'text-caution' },
  unsupported: {
    word: 'Not supported',
    mark: 'not-applicable',
    edge: 'border-l-caution',
    ink: 'text-caution',
  },
};

/** The verdict in a headline. Focus moves here when an answer arrives, so that it is read out first. */
export function VerdictBanner({
  verdict,
  sample,
  headline,
  children,
}: {
  verdict: Verdict;
  sample: boolean;
  headline: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) {
  const { word, mark, edge, ink } = TONES[verdict.status];
  const { title, sentence } = verdictWords(verdict);
  return (
    <div className={`rounded-xl border border-line border-l-4 bg-card p-5 sm:p-6 ${edge}`}>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <StatusMark status={mark} />
        <span data-verdict={verdict.status} className={`font-semibold ${ink}`}>
          {word}
        </span>
        <span className="text-soft">{verdict.schemeName}</span>
        {sample ? (
          <span className="rounded-full border border-line px-2 text-note text-soft">
            made-up sample, no real account
          </span>
        ) : null}
      </p>
      <h2
        ref={headline}
        tabIndex={-1}
        className="mt-3 text-balance font-medium font-serif text-answer leading-tight tracking-tight outline-none sm:text-headline"
      >
        {title}
      </h2>
      <p className="wrap-anywhere mt-2 max-w-[68ch]">{sentence}</p>
      {verdict.status === 'fail' && verdict.reason.stepId ? (
        <ShowStep stepId={verdict.reason.stepId} />
      ) : null}
      {children}
    </div>
  );
}
