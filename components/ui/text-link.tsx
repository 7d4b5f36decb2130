import Link from 'next/link';
import type { AnchorHTMLAttributes } from 'react';

/** Underlined, so that it is not told apart by colour alone; for a button or a summary in text, too. */
export const TEXT_LINK = 'text-accent underline underline-offset-4';

/** What is no page of the site: places on this page, answers of the API, files. */
const NO_PAGE = /^(#|\/api\/|\/verify\/demo\/)/;

/** A link inside or beside text. */
export function TextLink({
  href,
  className = '',
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const look = `${TEXT_LINK} ${className}`;
  if (NO_PAGE.test(href)) {
    return (
      <a href={href} className={look} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={look} {...rest}>
      {children}
    </Link>
  );
}
