import Link from 'next/link';
import { Remark } from '@/components/ui/remark';
import { formatDay } from '@/lib/format/dates';
import type { Report } from '@/lib/reports/schema';
import { changesInWords, figureChanges } from './figure-changes';
import { originWords } from './origin-words';

/** Says that a report was revised or restated, and which of its revisions the reader sees. */
export function RevisionRemark({
  path,
  shown,
  current,
  previous,
}: {
  path: string;
  shown: Report;
  current: Report;
  /** The revision before the current one; null when there is none. */
  previous: Report | null;
}) {
  if (shown.revision !== current.revision) {
    const replacedBy = current.revisions.find(({ revision }) => revision === shown.revision + 1);
    return (
      <Remark tone="caution" label={`This is revision ${shown.revision}, not the current one.`}>
        {replacedBy ? `It was replaced on ${formatDay(replacedBy.createdAt)}. ` : ''}
        <Link href={path} prefetch={false} className="font-semibold underline underline-offset-4">
          See revision {current.revision}
        </Link>
      </Remark>
    );
  }
  if (!previous) return null;
  const changes = figureChanges({ before: previous.assets, after: current.assets });
  const { origin = '', reason = null } = current.revisions[0] ?? {};
  return (
    <Remark tone="calm" label={changes.length > 0 ? 'Restated.' : 'Revised.'}>
      Revision {current.revision}, {originWords(origin)},{' '}
      {changes.length > 0
        ? `changes ${changesInWords(changes)}.`
        : 'states the same figures; what they rest on or what is known around them changed.'}{' '}
      {reason === null ? '' : `Reason given: “${reason}”. `}
      What was shown before stays readable:{' '}
      <Link
        href={`${path}?revision=${previous.revision}`}
        prefetch={false}
        className="font-semibold underline underline-offset-4"
      >
        revision {previous.revision}
      </Link>
      .
    </Remark>
  );
}
