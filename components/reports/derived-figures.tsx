import { NotFound } from '@/components/ui/not-found-cell';
import { formatAmount } from '@/lib/format/amounts';
import type { AssetFigures } from '@/lib/reports/schema';

/** Amounts that follow from stated ones by arithmetic: shown apart, used in no ratio and no chart. */
export function DerivedFigures({ assets }: { assets: readonly AssetFigures[] }) {
  return (
    <div className="mt-4 rounded-lg bg-sunken px-4 py-3 text-sm">
      <h3 className="font-semibold">Derived, and therefore not used above</h3>
      <ul className="mt-1 grid gap-1.5">
        {assets.flatMap(({ asset, derived }) => {
          if (!derived) return [];
          const { reserves, liabilities, basis } = derived;
          return [
            { what: 'reserves', value: reserves },
            { what: 'liabilities', value: liabilities },
          ]
            .filter(({ value }) => value !== null)
            .map(({ what, value }) => (
              <li key={`${asset} ${what}`}>
                {asset} {what}: {value === null ? <NotFound /> : `about ${formatAmount(value)}`}
                {basis ? <span className="text-soft">. How: {basis}.</span> : null}
              </li>
            ));
        })}
      </ul>
    </div>
  );
}
