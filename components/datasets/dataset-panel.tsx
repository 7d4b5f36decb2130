import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { InlineCode } from '@/components/ui/inline-code';
import { Panel } from '@/components/ui/panel';
import type { Dataset } from '@/lib/datasets/schema';
import { formatCount } from '@/lib/format/amounts';
import { DatasetFiles } from './dataset-files';

const CELL = 'px-2.5 py-1.5 align-top first:pl-0 last:pr-0';

/** One data set: what a row is, its files, and what each column means. */
export function DatasetPanel({ dataset }: { dataset: Dataset }) {
  const { id, title, description, rows, columns, files } = dataset;
  return (
    <Panel
      id={id}
      title={title}
      tools={
        <p className="text-soft text-sm">
          {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}, {columns.length} columns
        </p>
      }
    >
      <p className="mb-3 max-w-[75ch] text-sm">
        <InlineCode text={description} />
      </p>
      <DatasetFiles title={title} files={files} />
      <details className="mt-3">
        <summary className="w-fit py-1 text-accent text-sm underline underline-offset-4">
          What each column means
        </summary>
        <div className="mt-2">
          <DataTable
            label={`Columns of ${title}`}
            head={
              <>
                <ColumnHeader>Column</ColumnHeader>
                <ColumnHeader>Type</ColumnHeader>
                <ColumnHeader>Unit</ColumnHeader>
                <ColumnHeader>May be empty</ColumnHeader>
                <ColumnHeader>Meaning</ColumnHeader>
              </>
            }
          >
            {columns.map(({ name, type, unit, nullable, meaning }) => (
              <tr key={name}>
                <th scope="row" className={`${CELL} text-left font-mono font-normal text-[0.8rem]`}>
                  {name}
                </th>
                <td className={CELL}>{type}</td>
                <td className={CELL}>{unit}</td>
                <td className={CELL}>{nullable ? 'yes' : 'no'}</td>
                <td className={`${CELL} min-w-72 text-sm`}>
                  <InlineCode text={meaning} />
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      </details>
    </Panel>
  );
}
