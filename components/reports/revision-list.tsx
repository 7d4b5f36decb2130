import { TextLink } from '@/components/ui/text-link';
import { formatDay } from '@/lib/format/dates';
import type { Report } from '@/lib/reports/schema';
import { originWords } from './origin-words';

/** Every revision of a report, newest first; older ones stay readable. */
export function RevisionList({
  path,
  revisions,
  shown,
}: {
  path: string;
  revisions: Report['revisions'];
  shown: number;
}) {
  const newest = revisions[0]?.revision;
  return (
    <ol className="grid gap-1.5 text-sm">
      {revisions.map(({ revision, origin, reason, createdAt }) => (
        <li key={revision}>
          {revision === shown ? (
            <strong className="font-semibold" aria-current="true">
              Revision {revision}
            </strong>
          ) : (
            <TextLink href={revision === newest ? path : `${path}?revision=${revision}`}>
              Revision {revision}
            </TextLink>
          )}
          <span className="text-soft">
            {' '}
            {originWords(origin)}, stored {formatDay(createdAt)}
            {revision === shown ? ', shown here' : ''}
            {reason === null ? '' : `. Reason given: “${reason}”`}
          </span>
        </li>
      ))}
    </ol>
  );
}
