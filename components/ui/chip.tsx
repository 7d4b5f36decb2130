import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkPending } from './link-pending';

/** The look of every chip; one that is on is drawn so, not only coloured. */
export function chipLook(on = false): string {
  return `inline-flex min-h-8 items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-note ${
    on
      ? 'border-line-strong bg-sunken font-medium text-ink'
      : 'border-line text-soft hover:text-ink'
  }`;
}

/** A two-state button; its pressed state is announced. */
export function ToggleChip({
  pressed,
  onToggle,
  children,
}: {
  pressed: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onToggle} className={chipLook(pressed)}>
      {children}
    </button>
  );
}

/** One choice of several as a link, so that the address holds it; stays where the page is scrolled. */
export function ChipLink({
  href,
  current,
  children,
}: {
  href: string;
  current: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className={`relative ${chipLook(current)}`}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
