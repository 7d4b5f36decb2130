import Link from 'next/link';
import { BrandMark } from './brand';
import { MobileMenu } from './mobile-menu';
import { NavLinks } from './nav-links';
import { ThemeToggle } from './theme-toggle';

export function SiteHeader() {
  return (
    <header className="no-print sticky top-0 z-30 border-line border-b bg-paper">
      <div className="relative mx-auto flex h-15 max-w-[76rem] items-center gap-4 px-4 sm:px-7 xl:gap-6">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2 wordmark font-semibold font-serif tracking-tight"
        >
          <BrandMark />
          Ballast
        </Link>
        <nav aria-label="Sections" className="hidden items-center gap-5 text-sm lg:flex xl:gap-6">
          <NavLinks className="py-2" />
        </nav>
        <span className="flex-1" />
        <span className="hidden lg:block">
          <ThemeToggle />
        </span>
        <Link
          href="/verify"
          prefetch={false}
          className="rounded-lg bg-accent px-4 py-2 font-semibold text-accent-ink text-sm"
        >
          Verify
        </Link>
        <MobileMenu />
      </div>
    </header>
  );
}
