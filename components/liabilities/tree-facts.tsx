import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { ExportLinks } from '@/components/tables/export-links';
import { LINE, NUMBER } from '@/components/tables/table';
import { NotFound } from '@/components/ui/not-found-cell';
import { TextLink } from '@/components/ui/text-link';
import { formatCount, formatExact } from '@/lib/format/amounts';
import { formatDay } from '@/lib/format/dates';
import { compare, parseDecimal } from '@/lib/format/decimal';
import type { LiabilityTree } from '@/lib/liabilities/schema';
import type { Report } from '@/lib/reports/schema';
import { FactList } from './fact-list';
import { RootFact } from './root-fact';

/** The tree of all leaves: that it was verified whole, and its totals against what the report says. */
export function TreeFacts({ tree, report }: { tree: LiabilityTree; report: Report }) {
  const { leaves, height, root, publishedRoot, totals, verifiedAt, file } = tree;
  return (
    <section aria-labelledby="tree-title">
      <h3 id="tree-title" className="font-semibold text-sm">
        The whole tree of liabilities, verified here
      </h3>
      <p className="mt-1.5 mb-3 max-w-[72ch] text-sm leading-data text-soft">
        {formatCount(leaves)} leaves in {height} levels. Every parent, sum and height was recomputed
        on {formatDay(verifiedAt)}, and no amount is negative. Whether a particular account is among
        the leaves, only its owner can tell:{' '}
        <TextLink href="/verify">look for yours without telling which it is</TextLink>.
      </p>
      <FactList
        facts={[
          { name: 'Root', value: <RootFact root={root} standing={publishedRoot} /> },
          { name: 'File', value: `${file.name}, SHA-256 ${file.sha256}` },
          {
            name: 'All leaves',
            value: (
              <ExportLinks
                path={`/api/v1/exchanges/${report.exchange}/reports/${report.report}/liabilities/export`}
                query={new URLSearchParams()}
                name={`${report.exchange}-${report.report}-liabilities`}
                words="Download as"
              />
            ),
          },
        ]}
      />
      <div className="mt-4">
        <DataTable
          label="Totals of the tree"
          caption="All leaves together, against what the report says"
          head={
            <>
              <ColumnHeader>Asset</ColumnHeader>
              <ColumnHeader align="right">All leaves together</ColumnHeader>
              <ColumnHeader align="right">Owed, says the report</ColumnHeader>
              <ColumnHeader align="right">The two</ColumnHeader>
            </>
          }
        >
          {totals.map(({ asset, amount }) => (
            <TotalRow key={asset} asset={asset} amount={amount} stated={statedOf(report, asset)} />
          ))}
        </DataTable>
      </div>
    </section>
  );
}

function TotalRow({
  asset,
  amount,
  stated,
}: {
  asset: string;
  amount: string;
  stated: string | null;
}) {
  const equal = stated !== null && compare(parseDecimal(amount), parseDecimal(stated)) === 0;
  return (
    <tr>
      <th scope="row" className={`${LINE} text-left font-medium`}>
        {asset}
      </th>
      <td className={NUMBER}>{formatExact(amount)}</td>
      <td className={NUMBER}>{stated === null ? <NotFound /> : formatExact(stated)}</td>
      <td className={`${NUMBER} ${equal || stated === null ? 'text-soft' : 'text-caution'}`}>
        {stated === null ? '' : equal ? '= equal' : '≠ differ'}
      </td>
    </tr>
  );
}

function statedOf({ assets }: Report, symbol: string): string | null {
  return assets.find(({ asset }) => asset === symbol)?.liabilities.value ?? null;
}
