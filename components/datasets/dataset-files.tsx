import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { CopyButton } from '@/components/ui/copy-button';
import type { Dataset } from '@/lib/datasets/schema';
import { formatCount } from '@/lib/format/amounts';

const CELL = 'whitespace-nowrap px-2.5 py-2 first:pl-0 last:pr-0';

/** The same rows in each format, with the digest that tells whether a copy is whole. */
export function DatasetFiles({ title, files }: { title: string; files: Dataset['files'] }) {
  return (
    <DataTable
      label={`Files of ${title}`}
      head={
        <>
          <ColumnHeader className="lg:min-w-48">File</ColumnHeader>
          <ColumnHeader align="right" className="lg:min-w-28">
            Bytes
          </ColumnHeader>
          <ColumnHeader>SHA-256</ColumnHeader>
        </>
      }
    >
      {files.map(({ format, name, path, bytes, sha256 }) => (
        <tr key={format}>
          <th scope="row" className={`${CELL} text-left font-medium`}>
            <a href={path} download={name} className="text-accent underline underline-offset-4">
              {name}
            </a>
          </th>
          <td className={`${CELL} text-right`}>{formatCount(bytes)}</td>
          <td className={`${CELL} w-full`}>
            <span className="flex items-center gap-2">
              <code className="font-mono text-xs">
                <span className="hidden lg:inline">{sha256}</span>
                <span className="lg:hidden">{sha256.slice(0, 12)}…</span>
              </code>
              <CopyButton text={sha256} label="Copy" />
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
