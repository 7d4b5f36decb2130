import type { ReactNode, TableHTMLAttributes } from 'react';

/** Room in a cell and how its lines break. The first and last stand at the table's own edges. */
export const CELL = 'px-2.5 py-2 first:pl-0 last:pr-0';
/** A cell of one line. */
export const LINE = `${CELL} whitespace-nowrap`;
/** A cell of several lines, in a row whose cells begin level. */
export const TOP = `${CELL} align-top`;
export const NUMBER = `${LINE} text-right`;
export const TOP_NUMBER = `${TOP} whitespace-nowrap text-right`;

const LINES =
  'w-full border-separate border-spacing-0 text-sm leading-data [&_td]:border-line [&_td]:border-b [&_th]:border-line [&_th]:border-b';

/**
 * What every table is made of. Lines belong to the cells, not to the rows, so that they stay under a first
 * column, or a head, that keeps its place while the rest scrolls.
 */
export function Table({
  caption,
  head,
  headClass,
  headIndex,
  lines = true,
  children,
  className = '',
  ...rest
}: TableHTMLAttributes<HTMLTableElement> & {
  /** Says what the table holds and in which unit; read out, not drawn. */
  caption: string;
  /** `ColumnHeader`s; none where the rows' own headers say it all. */
  head: ReactNode;
  headClass?: string;
  /** Whether rows are parted by lines, and as large as data is set. */
  lines?: boolean;
  /** The head's number among all rows, where not all are in the document. */
  headIndex?: number;
}) {
  return (
    <table {...rest} className={`${lines ? LINES : ''} ${className}`}>
      <caption className="sr-only">{caption}</caption>
      <thead className={headClass}>
        <tr aria-rowindex={headIndex} className={lines ? 'text-note text-soft' : 'text-soft'}>
          {head}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** No line below the last row; for tables whose rows are all there. */
export const ENDS = '[&_tbody_tr:last-child>*]:border-b-0';
