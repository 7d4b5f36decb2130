import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount } from '@/lib/format/amounts';
import { formatShortDay } from '@/lib/format/dates';
import type { Report } from '@/lib/reports/schema';

/** The files this report was read from, each with the digest that identifies its bytes. */
export function ArtifactList({ artifacts }: { artifacts: Report['artifacts'] }) {
  if (artifacts.length === 0) {
    return <p className="text-soft text-sm">No file of this report was read by Ballast itself.</p>;
  }
  return (
    <DataTable
      label="Files read for this report"
      head={
        <>
          <ColumnHeader>File</ColumnHeader>
          <ColumnHeader>Kind</ColumnHeader>
          <ColumnHeader align="right">Bytes</ColumnHeader>
          <ColumnHeader align="right">Rows</ColumnHeader>
          <ColumnHeader>SHA-256</ColumnHeader>
          <ColumnHeader align="right">Reader</ColumnHeader>
          <ColumnHeader>Read on</ColumnHeader>
        </>
      }
    >
      {artifacts.map((artifact) => (
        <tr key={artifact.sha256}>
          <th scope="row" className={`${LINE} text-left font-medium`}>
            {artifact.name}
          </th>
          <td className={LINE}>{artifact.kind}</td>
          <td className={NUMBER}>{formatCount(artifact.bytes)}</td>
          <td className={NUMBER}>{artifact.rows === null ? '' : formatCount(artifact.rows)}</td>
          <td className={LINE}>
            <span className="flex items-center gap-2">
              <code className="font-mono text-xs" title={artifact.sha256}>
                {artifact.sha256.slice(0, 16)}…
              </code>
              <CopyButton text={artifact.sha256} label="Copy all 64 digits" />
            </span>
          </td>
          <td className={NUMBER}>v{artifact.readerVersion}</td>
          <td className={LINE}>{formatShortDay(artifact.ingestedAt)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
