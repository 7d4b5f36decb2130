import type { Ref } from 'react';
import { Remark } from '@/components/ui/remark';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import type { Answer } from '@/lib/verifier/answer';
import { AccountHashView } from './account-hash-view';
import type { LookupProps } from './lookup-panel';
import { RefusalView } from './refusal-view';
import { VerdictView } from './verdict-view';

/** The answer to the last check; a hint stands above it once the text in the box has moved on. */
export function AnswerView({
  answer,
  accepted,
  stale,
  headline,
  lookup,
  onCompanion,
}: {
  answer: Answer;
  accepted: readonly AcceptedProof[];
  stale: boolean;
  headline: Ref<HTMLHeadingElement>;
  lookup: LookupProps;
  onCompanion: (name: string, content: string | Uint8Array | null) => void;
}) {
  const { result, content } = answer;
  return (
    <section aria-label="Result" className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-3">
      {stale ? (
        <Remark tone="caution" label="Not of this text.">
          The box holds something else now than what this result is about. Check again.
        </Remark>
      ) : null}
      {result.kind === 'verdict' ? (
        <VerdictView
          answer={answer}
          verdict={result.verdict}
          facts={result.facts}
          headline={headline}
          lookup={lookup}
          needs={accepted.find(({ id }) => id === result.verdict.scheme)?.companions ?? []}
          onCompanion={onCompanion}
        />
      ) : result.kind === 'account-hash' ? (
        <AccountHashView answer={answer} hash={result.hash} headline={headline} lookup={lookup} />
      ) : (
        <RefusalView
          result={result}
          fileName={content.fileName}
          accepted={accepted}
          headline={headline}
        />
      )}
    </section>
  );
}
