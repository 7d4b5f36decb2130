import { formatCount } from '@/lib/format/amounts';
import type { Comparison } from '@/lib/wallets/changes/schema';

/** Addresses, and rows of an address and coin label, that came, went, changed or stayed. */
export function ChangeCounts({ comparison: { addresses, counts } }: { comparison: Comparison }) {
  const rows = [
    { name: 'New', addresses: addresses.new, rows: counts.new },
    { name: 'Gone', addresses: addresses.gone, rows: counts.gone },
    { name: 'Changed amount', addresses: null, rows: counts.changed },
    { name: 'Same amount', addresses: null, rows: counts.unchanged },
  ];
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {rows.map((row) => (
        <div key={row.name} className="rounded-xl border border-line bg-card p-4">
          <dt className="text-note text-soft">{row.name}</dt>
          <dd>
            <span className="block font-serif text-headline leading-tight">
              {formatCount(row.rows)}
            </span>
            <span className="text-soft text-xs">
              {row.rows === 1 ? 'row' : 'rows'}
              {row.addresses === null
                ? ''
                : `, ${formatCount(row.addresses)} ${row.addresses === 1 ? 'address' : 'addresses'}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
