import { CopyButton } from '@/components/ui/copy-button';
import { formatMonth } from '@/lib/format/dates';
import { isMonth } from '@/lib/format/month';
import type { Verdict } from '@/lib/proofs/verdict';
import type { KnownRoots } from '@/lib/verifier/published-roots';

/** Three roots that must be one: computed here, of the file or the stored tree, published. */
export function RootList({
  root,
  known,
  lookedUp,
}: {
  root: Verdict['root'];
  known: KnownRoots;
  /** The path came from a stored tree, not from the file. */
  lookedUp: boolean;
}) {
  const relation = (other: string) => {
    if (root.computed === null) return undefined;
    return other.toLowerCase() === root.computed.toLowerCase() ? 'equal' : 'different';
  };
  return (
    <dl className="grid gap-3.5 text-sm">
      <RootRow name="Computed here" value={root.computed} absent="could not be computed" />
      <RootRow
        name={lookedUp ? 'Of the stored tree' : 'Claimed by the file'}
        value={root.claimed}
        absent="the file names none"
        relation={root.claimed ? relation(root.claimed) : undefined}
      />
      <RootRow
        name="Published by the exchange"
        value={root.published?.root ?? null}
        absent={absentPublished(root, known)}
        relation={root.published ? relation(root.published.root) : undefined}
        note={
          root.published
            ? `${reportWords(root.published.report)}; source: ${root.published.source}`
            : undefined
        }
      />
    </dl>
  );
}

function RootRow({
  name,
  value,
  absent,
  relation,
  note,
}: {
  name: string;
  value: string | null;
  absent: string;
  relation?: 'equal' | 'different';
  note?: string;
}) {
  return (
    <div>
      <dt className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-medium">{name}</span>
        {relation ? (
          <span className={relation === 'equal' ? 'text-positive' : 'font-semibold text-negative'}>
            {relation === 'equal' ? '= equal to ours' : '≠ differs from ours'}
          </span>
        ) : null}
      </dt>
      <dd className="mt-1">
        {value ? (
          <span className="flex items-start justify-between gap-3">
            <code className="min-w-0 break-all text-note leading-snug">{value}</code>
            <span className="no-print shrink-0">
              <CopyButton text={value} />
            </span>
          </span>
        ) : (
          <span className="text-soft italic">{absent}</span>
        )}
        {note ? <span className="mt-1 block wrap-anywhere text-note text-soft">{note}</span> : null}
      </dd>
    </div>
  );
}

function absentPublished({ computed }: Verdict['root'], { roots, complete }: KnownRoots): string {
  if (!complete) return 'the list of published roots could not be loaded';
  if (computed === null) return 'nothing was computed to hold against it';
  return roots.length === 0
    ? 'Ballast knows no published root of this exchange yet'
    : `none of the ${roots.length} roots Ballast knows fits this report`;
}

/** Reports are months; a sample's pretended one is not. */
function reportWords(report: string): string {
  return isMonth(report) ? `Report of ${formatMonth(report)}` : `Report “${report}”`;
}
