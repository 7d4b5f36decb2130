import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { InlineCode } from '@/components/ui/inline-code';
import type { Dataset } from '@/lib/datasets/schema';

const CELL = 'px-2.5 py-1.5 align-top first:pl-0 last:pr-0';

/** What each column of a data set holds, behind a line that opens it. */
export function DatasetColumns({ title, columns }: { title: string; columns: Dataset['columns'] }) {
  return (
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
              <th scope="row" className={`${CELL} text-left font-mono font-normal text-note`}>
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
  );
}
