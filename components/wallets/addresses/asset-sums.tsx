import { Disclosure } from '@/components/ui/disclosure';
import { formatCount } from '@/lib/format/amounts';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { AssetReconciliation, Ledger } from '@/lib/wallets/ledger/schema';
import { AssetSumsTable } from './asset-sums-table';

/** Assets beside what was stated of them; where nothing was, behind a line that opens them. */
export function AssetSums({ ledger: { exchange, report, assets } }: { ledger: Ledger }) {
  const explorer = `/${exchange}/addresses?report=${report}`;
  const ordered = headlineFirst(assets, ({ asset }) => asset);
  const compared = ordered.filter(isCompared);
  const alone = ordered.filter((asset) => !isCompared(asset));
  if (compared.length === 0) {
    return <AssetSumsTable label="Sums of rows" assets={alone} explorer={explorer} />;
  }
  return (
    <>
      <AssetSumsTable
        label="Rows against published figures"
        assets={compared}
        explorer={explorer}
      />
      {alone.length > 0 ? (
        <Disclosure
          summary={
            alone.length === 1
              ? 'One more asset in the file; no figure was published for it'
              : `${formatCount(alone.length)} more assets in the file; no figure was published for them`
          }
        >
          <AssetSumsTable
            label="Sums of rows without a stated figure"
            assets={alone}
            explorer={explorer}
          />
        </Disclosure>
      ) : null}
    </>
  );
}

function isCompared(figures: AssetReconciliation): boolean {
  const { fileStated, publishedExchangeReserves, custodyReserves, liabilities } = figures;
  const stated = [fileStated, publishedExchangeReserves, custodyReserves, liabilities];
  return [...stated, figures.publishedRatio].some((figure) => figure !== null);
}
