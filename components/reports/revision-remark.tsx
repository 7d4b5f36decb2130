import Link from 'next/link';
import { Remark } from '@/components/ui/remark';
import { formatDay } from '@/lib/format/dates';
import type { Report } from '@/lib/reports/schema';

/** Says that a report was restated, and which of its revisions the reader sees. */
export function RevisionRemark({
  path,
  shown,
  current,
}: {
  path: string;
  shown: Report;
  current: Report;
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
  const before = current.revisions[1];
  if (!before) return null;
  return (
    <Remark tone="calm" label="Restated.">
      This is revision {current.revision}, from {current.revisions[0]?.origin}. What was shown
      before stays readable:{' '}
      <Link
        href={`${path}?revision=${before.revision}`}
        prefetch={false}
        className="font-semibold underline underline-offset-4"
      >
        revision {before.revision}
      </Link>
      .
    </Remark>
  );
}
