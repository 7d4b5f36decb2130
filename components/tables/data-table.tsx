import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region';

/**
 * A table in its own scrolling region. Lines belong to the cells, not to the rows, so that they stay
 * under a first column that keeps its place while the rest scrolls.
 */
export function DataTable({
  label,
  caption = label,
  head,
  children,
}: {
  /** Names the scrolling region. */
  label: string;
  /** Says what the table holds and in which unit; read out, not drawn. */
  caption?: string;
  head: ReactNode;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={label}>
      <table className="w-full border-separate border-spacing-0 text-sm leading-data [&_td]:border-line [&_td]:border-b [&_th]:border-line [&_th]:border-b [&_tbody_tr:last-child>*]:border-b-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-note text-soft">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
