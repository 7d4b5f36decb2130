import type { ReactNode, Ref } from 'react';
import type { Verdict } from '@/lib/proofs/verdict';
import { verdictWords } from '@/lib/verify/words';

const TONES: Record<Verdict['status'], { word: string; glyph: string; style: string }> = {
  pass: { word: 'Pass', glyph: '✓', style: 'border-l-positive' },
  fail: { word: 'Fail', glyph: '✕', style: 'border-l-negative' },
  unknown: { word: 'Not decided', glyph: '?', style: 'border-l-caution' },
  unsupported: { word: 'Not supported', glyph: '–', style: 'border-l-caution' },
};

const INK: Record<Verdict['status'], string> = {
  pass: 'text-positive',
  fail: 'text-negative',
  unknown: 'text-caution',
  unsupported: 'text-caution',
};

/** The verdict in a headline. Focus moves here when an answer arrives, so that it is read out first. */
export function VerdictBanner({
  verdict,
  sample,
  headline,
  children,
}: {
  verdict: Verdict;
  sample: string | null;
  headline: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) {
  const { word, glyph, style } = TONES[verdict.status];
  const { title, sentence } = verdictWords(verdict);
  return (
    <div className={`rounded-xl border border-line border-l-4 bg-card p-5 sm:p-6 ${style}`}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className={`font-semibold ${INK[verdict.status]}`}>
          <span aria-hidden="true">{glyph} </span>
          {word}
        </span>
        <span className="text-soft">{verdict.schemeName}</span>
        {sample ? (
          <span className="rounded-full border border-line px-2 text-[0.78rem] text-soft">
            made-up sample, no real account
          </span>
        ) : null}
      </p>
      <h2
        ref={headline}
        tabIndex={-1}
        className="mt-2 scroll-mt-24 text-balance font-medium font-serif text-[1.5rem] leading-tight tracking-tight outline-none sm:text-[1.9rem]"
      >
        {title}
      </h2>
      <p className="mt-2 max-w-[68ch] break-words">{sentence}</p>
      {children}
    </div>
  );
}
