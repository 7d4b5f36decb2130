import type { ReactNode } from 'react';
import { TEXT_LINK } from './text-link';

/** A link that leaves Ballast; only addresses that a browser opens as a page become links. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href))
    return <span className="[overflow-wrap:anywhere]">{children}</span>;
  return (
    <a href={href} rel="noreferrer nofollow" className={`${TEXT_LINK} [overflow-wrap:anywhere]`}>
      {children}
    </a>
  );
}
