'use client';

import { Popover } from '@/components/ui/popover';
import { NavLinks } from './nav-links';
import { ThemeToggle } from './theme-toggle';

/** The sections behind one button on narrow screens. */
export function MobileMenu() {
  return (
    <Popover
      label="Menu"
      nav="Sections"
      className="lg:hidden"
      buttonClass="rounded-md border border-line px-3 py-2 font-medium text-sm"
      panelClass="absolute inset-x-0 top-full border-line border-y bg-paper px-4 py-2 shadow-lg"
    >
      {(close) => (
        <>
          <NavLinks className="block py-3 text-base" onFollow={close} />
          <ThemeToggle />
        </>
      )}
    </Popover>
  );
}
