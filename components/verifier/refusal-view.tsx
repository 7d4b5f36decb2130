import type { Ref } from 'react';
import type { AcceptedProof } from '@/lib/verifier/accepted-proofs';
import type { CheckResult } from '@/lib/verifier/protocol';
import { AcceptedList } from './accepted-list';

type Refused = Exclude<CheckResult, { kind: 'verdict' | 'account-hash' }>;

/** No verdict: what was seen, where it stopped, and what would be accepted instead. */
export function RefusalView({
  result,
  fileName,
  accepted,
  headline,
}: {
  result: Refused;
  fileName: string;
  accepted: readonly AcceptedProof[];
  headline: Ref<HTMLHeadingElement>;
}) {
  const { word, title } = wordsOf(result);
  return (
    <div className="rounded-xl border border-line border-l-4 border-l-caution bg-card p-5 sm:p-6">
      <p className="font-semibold text-caution text-sm">{word}</p>
      <h2
        ref={headline}
        tabIndex={-1}
        className="mt-2 scroll-mt-24 wrap-anywhere font-medium font-serif text-answer leading-tight outline-none"
      >
        {title}
      </h2>
      <Body result={result} fileName={fileName} accepted={accepted} />
    </div>
  );
}

function wordsOf(result: Refused): { word: string; title: string } {
  switch (result.kind) {
    case 'too-long':
      return { word: 'Stopped', title: `Stopped after ${result.seconds} seconds` };
    case 'broken':
      return { word: 'Not checked', title: 'The check itself broke' };
    case 'refused':
      return result.seen === null
        ? { word: 'Not readable', title: 'This cannot be read as a proof' }
        : { word: 'Not recognised', title: 'This is none of the proofs known here' };
  }
}

function Body({
  result,
  fileName,
  accepted,
}: {
  result: Refused;
  fileName: string;
  accepted: readonly AcceptedProof[];
}) {
  if (result.kind === 'too-long') {
    return (
      <p className="mt-3 max-w-[68ch]">
        A proof takes milliseconds, so this file is not one, or it was made to keep a computer busy.
        The check was ended and nothing of it remains.
      </p>
    );
  }
  if (result.kind === 'broken') {
    return (
      <p className="mt-3 max-w-[68ch] wrap-anywhere">
        That is our fault, not your proof’s: {result.message}. Reload the page and try again; if it
        happens again, please report it without sending your proof.
      </p>
    );
  }
  if (result.seen !== null) {
    return (
      <>
        <p className="mt-3 max-w-[68ch] wrap-anywhere">Seen: {result.seen}.</p>
        <h3 className="mt-5 mb-3 border-line border-t pt-4 font-semibold text-sm">
          What is accepted
        </h3>
        <AcceptedList accepted={accepted} />
      </>
    );
  }
  return (
    <PlaceOfError
      place={result.place}
      reason={result.reason}
      remedy={result.remedy}
      fileName={fileName}
    />
  );
}

function PlaceOfError({
  place: { line, column, field },
  reason,
  remedy,
  fileName,
}: {
  place: { line?: number; column?: number; field?: string };
  reason: string;
  remedy: string;
  fileName: string;
}) {
  const rows = [
    { name: 'In', value: fileName },
    { name: 'Line', value: line },
    { name: 'Column', value: column },
    { name: 'Field', value: field },
  ].filter((row) => row.value !== undefined);
  return (
    <>
      <p className="mt-3 max-w-[68ch] wrap-anywhere">
        {isSentence(reason) ? null : <Subject field={field} />}
        {endOf(reason)}
      </p>
      {reason.includes(remedy) ? null : <p className="mt-2 max-w-[68ch]">{remedy}</p>}
      <dl className="mt-3 flex flex-wrap gap-x-7 gap-y-1 text-sm">
        {rows.map(({ name, value }) => (
          <div key={name} className="flex gap-2">
            <dt className="text-soft">{name}</dt>
            <dd className="break-all font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a reason that begins with its verb is about: the field, or the whole text. */
function Subject({ field }: { field: string | undefined }) {
  if (!field) return 'It ';
  return (
    <>
      <code className="break-all font-semibold">{field}</code>{' '}
    </>
  );
}

/** Most reasons stand behind the name of what they are about; some are sentences of their own. */
function isSentence(reason: string): boolean {
  return /^\p{Lu}/u.test(reason);
}

function endOf(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
