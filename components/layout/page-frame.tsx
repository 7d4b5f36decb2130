import type { ReactNode } from 'react';
import type { QueryProblem } from './query-check';
import { QueryProblems } from './query-problems';

/** The measure every page shares, and what of its address the page does not understand. */
export function PageFrame({
  problems = [],
  children,
}: {
  problems?: readonly QueryProblem[];
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-[76rem] px-4 sm:px-7">
      <QueryProblems problems={problems} />
      {children}
    </div>
  );
}

/** The page's question and its answer in words, with room for a remark at the side. */
export function PageHeading({
  title,
  lede,
  aside,
}: {
  title: ReactNode;
  lede?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className="grid items-end gap-6 pt-8 pb-6 sm:pt-11 lg:grid-cols-[1fr_auto]">
      <div>
        <h1 className="max-w-[22em] text-balance font-medium font-serif text-headline leading-[1.15] tracking-tight sm:text-display">
          {title}
        </h1>
        {lede ? <div className="mt-3 max-w-[64ch] text-soft">{lede}</div> : null}
      </div>
      {aside}
    </div>
  );
}
