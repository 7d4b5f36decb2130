import type { Ref } from 'react';
import { KeepAnswer } from '@/components/verifier/accounts/keep-answer';
import type { Answer } from '@/lib/verifier/answer';
import { LookupForm } from './lookup-form';
import type { LookupProps } from './lookup-panel';

/** A bare hash: no verdict yet, but the offer to look it up without saying which one it is. */
export function AccountHashView({
  answer,
  hash,
  headline,
  lookup: { onLookup, ...lookup },
}: {
  answer: Answer;
  hash: string;
  headline: Ref<HTMLHeadingElement>;
  lookup: LookupProps;
}) {
  return (
    <div className="rounded-xl border border-line border-l-4 border-l-accent bg-card p-5 sm:p-6">
      <p className="font-semibold text-soft text-sm">Recognised</p>
      <h2
        ref={headline}
        tabIndex={-1}
        className="mt-2 scroll-mt-24 wrap-anywhere font-medium font-serif text-answer leading-tight outline-none"
      >
        This is an account hash, not a proof
      </h2>
      <code className="mt-3 block break-all text-note">{hash}</code>
      <p className="mt-3 mb-4 max-w-[68ch]">
        By itself it can be looked up among the leaves of a tree that the exchange published in
        full. The path is then recomputed here, up to the root. Whether the leaf is yours, only the
        whole account file shows.
      </p>
      <LookupForm
        hashes={[hash]}
        onLookup={(tree) => onLookup({ kind: 'hash', hash }, tree)}
        {...lookup}
      />
      <KeepAnswer answer={answer} />
    </div>
  );
}
