import { StatusMark } from '@/components/ui/status-mark';
import { VERDICT_PARTS, type Verdict } from '@/lib/proofs/verdict';
import { partSentence } from '@/lib/verifier/part-sentences';
import { PART_NAMES, STATUS_WORDS } from '@/lib/verifier/verdict-words';

/** The independent parts, always all of them and in the same order. */
export function VerdictParts({ verdict, lookedUp }: { verdict: Verdict; lookedUp: boolean }) {
  return (
    <ul className="mt-4 grid gap-x-8 border-line border-t sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
      {VERDICT_PARTS.map((part) => {
        const status = verdict.parts[part];
        return (
          <li
            key={part}
            data-part={part}
            data-status={status}
            className="grid grid-cols-[auto_1fr_auto] content-start gap-x-3 border-line border-b py-2.5"
          >
            <StatusMark status={status} />
            <span className="font-medium text-sm">{PART_NAMES[part]}</span>
            <span
              className={`text-sm ${status === 'fail' ? 'font-semibold text-negative' : 'text-soft'}`}
            >
              {STATUS_WORDS[status]}
            </span>
            <span className="col-span-2 col-start-2 text-note text-soft">
              {partSentence(verdict, part, { lookedUp })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
