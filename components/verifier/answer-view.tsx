import type { Ref } from 'react';
import { Remark } from '@/components/ui/remark';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import { AccountHashView } from './account-hash-view';
import type { LookUpProps } from './look-up-panel';
import { RefusalView } from './refusal-view';
import type { Answer } from './use-verifier';
import { VerdictView } from './verdict-view';

/** The answer to the last check; a hint stands above it once the text in the box has moved on. */
export function AnswerView({
  answer,
  accepted,
  stale,
  headline,
  lookUp,
  onCompanion,
}: {
  answer: Answer;
  accepted: readonly AcceptedProof[];
  stale: boolean;
  headline: Ref<HTMLHeadingElement>;
  lookUp: LookUpProps;
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
          lookUp={lookUp}
          needs={accepted.find(({ id }) => id === result.verdict.scheme)?.companions ?? []}
          onCompanion={onCompanion}
        />
      ) : result.kind === 'account-hash' ? (
        <AccountHashView answer={answer} hash={result.hash} headline={headline} lookUp={lookUp} />
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
