import { ExportLinks } from '@/components/tables/export-links';
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
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label="Totals of the tree"
        className="fades mt-4 overflow-x-auto"
      >
        <table className="w-full text-sm">
          <caption className="sr-only">All leaves together, against what the report says</caption>
          <thead className="text-note text-soft">
            <tr className="border-line border-b">
              <th scope="col" className="py-1.5 pr-4 text-left font-medium">
                Asset
              </th>
              <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                All leaves together
              </th>
              <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                Owed, says the report
              </th>
              <th scope="col" className="py-1.5 text-right font-medium">
                The two
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ asset, amount }) => (
              <TotalRow
                key={asset}
                asset={asset}
                amount={amount}
                stated={statedOf(report, asset)}
              />
            ))}
          </tbody>
        </table>
      </section>
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
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="py-2 pr-4 text-left font-medium">
        {asset}
      </th>
      <td className="py-2 pr-4 text-right">{formatExact(amount)}</td>
      <td className="py-2 pr-4 text-right">
        {stated === null ? (
          <span className="text-soft italic">not found</span>
        ) : (
          formatExact(stated)
        )}
      </td>
      <td className={`py-2 text-right ${equal || stated === null ? 'text-soft' : 'text-caution'}`}>
        {stated === null ? '' : equal ? '= equal' : '≠ differ'}
      </td>
    </tr>
  );
}

function statedOf({ assets }: Report, symbol: string): string | null {
  return assets.find(({ asset }) => asset === symbol)?.liabilities.value ?? null;
}
