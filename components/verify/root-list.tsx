import { CopyButton } from '@/components/ui/copy-button';
import type { Verdict } from '@/lib/proofs/verdict';
import type { KnownRoots } from '@/lib/verify/published-roots';

/** Three roots that must be one: computed here, claimed by the file, published by the exchange. */
export function RootList({ root, known }: { root: Verdict['root']; known: KnownRoots }) {
  const same = (other: string) =>
    other.toLowerCase() === root.computed?.toLowerCase() ? 'equal' : 'different';
  return (
    <dl className="grid gap-3.5 text-sm">
      <RootRow name="Computed here" value={root.computed} absent="could not be computed" />
      <RootRow
        name="Claimed by the file"
        value={root.claimed}
        absent="the file names none"
        relation={root.claimed ? same(root.claimed) : undefined}
      />
      <RootRow
        name="Published by the exchange"
        value={root.published?.root ?? null}
        absent={absentPublished(known)}
        relation={root.published ? same(root.published.root) : undefined}
        note={
          root.published
            ? `Report ${root.published.report}, learnt from ${root.published.source}`
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
            <code className="min-w-0 break-all text-[0.78rem] leading-snug">{value}</code>
            <span className="no-print shrink-0">
              <CopyButton text={value} />
            </span>
          </span>
        ) : (
          <span className="text-soft italic">{absent}</span>
        )}
        {note ? (
          <span className="mt-1 block wrap-anywhere text-[0.78rem] text-soft">{note}</span>
        ) : null}
      </dd>
    </div>
  );
}

function absentPublished({ roots, complete }: KnownRoots): string {
  if (!complete) return 'the list of published roots could not be loaded';
  return roots.length === 0
    ? 'Ballast knows no published root of this exchange yet'
    : `none of the ${roots.length} roots Ballast knows fits this report`;
}
