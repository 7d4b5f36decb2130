import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { NotFound } from '@/components/ui/not-found-cell';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import type { StatedWalletFile } from '@/lib/reports/data';

const CELL = 'px-2.5 py-2 first:pl-0 last:pr-0';

/** What is known of an exchange’s wallet files without having one: how many addresses, what it is called. */
export function StatedFiles({
  exchange,
  files,
}: {
  exchange: ExchangeSummary;
  files: readonly StatedWalletFile[];
}) {
  return (
    <Panel id="stated" title={`What is known of ${exchange.name}’s wallet files`}>
      <DataTable
        label="Wallet files by report"
        caption="Addresses and name of the wallet file of each report, as stated"
        head={
          <>
            <ColumnHeader>Report</ColumnHeader>
            <ColumnHeader align="right">Addresses, stated</ColumnHeader>
            <ColumnHeader>Name of the file</ColumnHeader>
          </>
        }
      >
        {files.map(({ report, ordinal, name, addresses }) => (
          <tr key={report}>
            <th scope="row" className={`${CELL} whitespace-nowrap text-left font-medium`}>
              <TextLink href={`/${exchange.slug}/reports/${report}`}>
                {formatMonth(report)}
              </TextLink>
              {ordinal === null ? null : <span className="text-soft"> #{ordinal}</span>}
            </th>
            <td className={`${CELL} text-right`}>
              {addresses === null ? <NotFound /> : formatCount(addresses)}
            </td>
            <td className={CELL}>
              {name === null ? (
                <NotFound />
              ) : (
                <code className="wrap-anywhere font-mono text-note">{name}</code>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}
