import type { Conflict, Report } from '@/lib/reports/schema';
import { conflictWords } from './conflict-words';
import { SourceAddress } from './source-address';

/** What other sources state differently, each in plain sentences: who, what, what is shown, why. */
export function ConflictList({ report }: { report: Report }) {
  return (
    <ul className="grid gap-4 text-sm">
      {report.conflicts.map((conflict) => (
        <ConflictItem
          key={`${conflict.field} ${conflict.asset ?? ''} ${conflict.value}`}
          conflict={conflict}
          report={report}
        />
      ))}
    </ul>
  );
}

function ConflictItem({ conflict, report }: { conflict: Conflict; report: Report }) {
  const { about, other, shown, why } = conflictWords({ conflict, report });
  return (
    <li className="wrap-anywhere border-caution border-l-2 pl-3">
      <p>
        On {about}, {who(conflict)} states <strong className="font-semibold">{other}</strong>.{' '}
        {shown ? (
          <>
            Shown here: <strong className="font-semibold">{shown}</strong>.
          </>
        ) : (
          'It is not used here.'
        )}
      </p>
      <p className="text-soft">{why ? `Why: ${endSentence(why)}` : 'No reason was recorded.'}</p>
      {conflict.url ? (
        <p className="text-note">
          <SourceAddress url={conflict.url} kind={conflict.class} />
        </p>
      ) : null}
    </li>
  );
}

function who({ statedBy, url }: Conflict): string {
  if (statedBy) return withArticle(statedBy.replace(/^\((.*)\)$/, '$1'));
  if (!url) return 'another source';
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return 'another source';
  }
}

/** A description gets its article; a name keeps its capital. */
function withArticle(words: string): string {
  if (!/^[a-z]/.test(words) || /^(an?|the|one) /.test(words)) return words;
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
