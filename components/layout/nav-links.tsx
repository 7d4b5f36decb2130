'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { LinkPending } from '@/components/ui/link-pending';
import { exchangeOfPath, navigation } from './navigation';

export function isCurrent({ path, href }: { path: string; href: string }): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

export function NavLinks({ className, onFollow }: { className: string; onFollow?: () => void }) {
  const path = usePathname();
  return navigation(exchangeOfPath(path)).map(({ href, label }) => {
    const current = isCurrent({ path, href });
    return (
      <Link
        key={href}
        href={href}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        onClick={onFollow}
        className={`relative ${className} hover:text-ink ${current ? 'text-ink' : 'text-soft'}`}
      >
        {label}
        <LinkPending />
      </Link>
    );
  });
}
