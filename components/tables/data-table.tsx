import type { ReactNode } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { ENDS, Table } from './table';

/** A table in its own scrolling region. */
export function DataTable({
  label,
  caption = label,
  head,
  className,
  children,
}: {
  /** Names the scrolling region. */
  label: string;
  /** Says what the table holds and in which unit; read out, not drawn. */
  caption?: string;
  head: ReactNode;
  /** Of the region, in place of the usual. */
  className?: string;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={label} {...(className ? { className } : {})}>
      <Table caption={caption} head={head} className={ENDS}>
        {children}
      </Table>
    </ScrollRegion>
  );
}
