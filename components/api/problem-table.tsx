import { ColumnHeader } from '@/components/tables/column-header';
import { DataTable } from '@/components/tables/data-table';
import type { ApiProblemCode } from './api-document';

const CELL = 'px-2.5 py-1.5 first:pl-0 last:pr-0';

/** Every problem code; the `type` of a problem points here. */
export function ProblemTable({ problems }: { problems: readonly ApiProblemCode[] }) {
  return (
    <DataTable
      label="Problem codes"
      head={
        <>
          <ColumnHeader>Code</ColumnHeader>
          <ColumnHeader align="right">Status</ColumnHeader>
          <ColumnHeader>Meaning</ColumnHeader>
        </>
      }
    >
      {problems.map(({ code, title, status }) => (
        <tr key={code} id={`problem-${code}`} className="scroll-mt-20 target:bg-accent-soft">
          <th scope="row" className={`${CELL} text-left font-mono font-normal text-note`}>
            {code}
          </th>
          <td className={`${CELL} text-right`}>{status}</td>
          <td className={CELL}>{title}</td>
        </tr>
      ))}
    </DataTable>
  );
}
