'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const SECTIONS = [
  { path: '', label: 'Overview' },
  { path: '/reports', label: 'Reports' },
  { path: '/assets', label: 'Assets' },
  { path: '/addresses', label: 'Addresses' },
  { path: '/compare', label: 'Compare' },
] as const;

/** The sections of one exchange; the site's own navigation leads to the one it is about. */
export function ExchangeLinks({ slug, name }: { slug: string; name: string }) {
  const here = usePathname();
  return (
    <nav
      aria-label={`Sections of ${name}`}
      className="flex flex-wrap gap-x-2.5 gap-y-1 max-sm:text-note sm:gap-x-4"
    >
      {SECTIONS.map(({ path, label }) => {
        const href = `/${slug}${path}`;
        const current = here === href || (path !== '' && here.startsWith(`${href}/`));
        return (
          <Link
            key={path}
            href={href}
            prefetch={false}
            aria-current={current ? 'page' : undefined}
            className={`py-1 underline-offset-4 ${current ? 'font-semibold' : 'underline'}`}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
