import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkPending } from '@/components/ui/link-pending';

export type Sorting = { direction: 'asc' | 'desc' | null; href: string };

/** A column's name; with `sorting` it is a link that sorts by it and says which way it is sorted. */
export function ColumnHeader({
  children,
  align = 'left',
  sorting,
  className = '',
  room = 'px-2.5 py-2 first:pl-0 last:pr-0',
}: {
  children: ReactNode;
  align?: 'left' | 'right';
  sorting?: Sorting;
  className?: string;
  /** As the cells below have it. */
  room?: string;
}) {
  const order = { asc: 'ascending', desc: 'descending' } as const;
  const arrow = { asc: ' ↑', desc: ' ↓' } as const;
  const direction = sorting?.direction ?? null;
  return (
    <th
      scope="col"
      aria-sort={sorting ? (direction ? order[direction] : 'none') : undefined}
      className={`whitespace-nowrap font-medium ${room} ${
        align === 'right' ? 'text-right' : 'text-left'
      } ${className}`}
    >
      {sorting ? (
        <Link
          href={sorting.href}
          prefetch={false}
          scroll={false}
          className={`relative underline-offset-4 hover:underline ${direction ? 'text-ink' : ''}`}
        >
          {children}
          <span aria-hidden="true" className="inline-block w-4 pl-0.5 text-left">
            {direction ? arrow[direction] : ''}
          </span>
          <LinkPending />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
