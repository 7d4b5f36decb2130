import { formatExact, formatSigned } from '@/lib/format/amounts';

/** A change with its sign. Neither direction is a failure, so neither is coloured. */
export function ChangeAmount({ change }: { change: string }) {
  return (
    <span
      className={/[1-9]/.test(change) ? 'font-semibold' : 'text-soft'}
      title={formatExact(change)}
    >
      {formatSigned(change)}
    </span>
  );
}
