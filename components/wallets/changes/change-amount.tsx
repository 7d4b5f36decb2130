import { NotFound } from '@/components/ui/not-found-cell';
import { formatExact, formatSigned } from '@/lib/format/amounts';

/** A change with its sign. Neither direction is a failure, so neither is coloured. */
export function ChangeAmount({ change }: { change: string | null }) {
  if (change === null) return <NotFound words="not known" />;
  return (
    <span
      className={/[1-9]/.test(change) ? 'font-semibold' : 'text-soft'}
      title={formatExact(change)}
    >
      {formatSigned(change)}
    </span>
  );
}
