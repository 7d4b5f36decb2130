import Link from 'next/link';
import type { ReactNode } from 'react';

/** A link inside or beside text: underlined, so that it is not told apart by colour alone. */
export function TextLink({
  href,
  className = '',
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`text-accent underline underline-offset-4 ${className}`}
    >
      {children}
    </Link>
  );
}
