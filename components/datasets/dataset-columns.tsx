import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import { InlineCode } from '@/components/ui/inline-code';
import type { Dataset } from '@/lib/datasets/schema';

const CELL = 'px-2.5 py-1.5 align-top first:pl-0 last:pr-0';

/** What each column of a data set holds, behind a line that opens it. */
export function DatasetColumns({ title, columns }: { title: string; columns: Dataset['columns'] }) {
  return (
    <Disclosure summary="What each column means">
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
    </Disclosure>
  );
}
