import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { LINE, NUMBER } from '@/components/tables/table';
import { CopyButton } from '@/components/ui/copy-button';
import { TextLink } from '@/components/ui/text-link';
import type { Dataset } from '@/lib/datasets/schema';
import { formatCount } from '@/lib/format/amounts';

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
          <th scope="row" className={`${LINE} text-left font-medium`}>
            <TextLink href={path} download={name}>
              {name}
            </TextLink>
          </th>
          <td className={NUMBER}>{formatCount(bytes)}</td>
          <td className={`${LINE} w-full`}>
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
