import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { TOP } from '@/components/tables/table';
import { Panel } from '@/components/ui/panel';
import { formatCount } from '@/lib/format/amounts';
import type { Ledger } from '@/lib/wallets/ledger/schema';

/** Rows that could not be read, each with its place and reason; nothing when there are none. */
export function SetAsidePanel({ ledger }: { ledger: Ledger }) {
  const { setAside, setAsideRows } = ledger;
  if (setAside === 0) return null;
  return (
    <Panel id="set-aside" title="Rows that could not be read">
      <DataTable
        label="Rows set aside"
        caption="Rows of the file that were set aside, with place and reason"
        head={
          <>
            <ColumnHeader>File</ColumnHeader>
            <ColumnHeader align="right">Line</ColumnHeader>
            <ColumnHeader align="right">Column</ColumnHeader>
            <ColumnHeader>Field</ColumnHeader>
            <ColumnHeader>Reason</ColumnHeader>
            <ColumnHeader>As it stands</ColumnHeader>
          </>
        }
      >
        {setAsideRows.map((row) => (
          <tr key={`${row.file} ${row.line}`}>
            <td className={`${TOP} wrap-anywhere min-w-32`}>{row.file}</td>
            <td className={`${TOP} text-right`}>{formatCount(row.line)}</td>
            <td className={`${TOP} text-right`}>{formatCount(row.column)}</td>
            <td className={TOP}>{row.field}</td>
            <td className={`${TOP} min-w-48`}>{row.reason}</td>
            <td className={`${TOP} min-w-64 break-all font-mono text-xs`}>{row.excerpt}</td>
          </tr>
        ))}
      </DataTable>
      {setAside > setAsideRows.length ? (
        <p className="mt-2 text-soft text-xs">
          The first {setAsideRows.length} of {formatCount(setAside)}.
        </p>
      ) : null}
    </Panel>
  );
}
