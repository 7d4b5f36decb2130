'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { NavLinks } from './nav-links';
import { ThemeToggle } from './theme-toggle';

/** The sections behind one button on narrow screens. Escape closes it and gives the focus back. */
export function MobileMenu() {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);

  return (
    <div className="lg:hidden">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
        className="rounded-md border border-line px-3 py-2 font-medium text-sm"
      >
        Menu
      </button>
      <nav
        id={panel}
        aria-label="Sections"
        hidden={!open}
        className="absolute inset-x-0 top-full border-line border-y bg-paper px-4 py-2 shadow-lg"
      >
        <NavLinks className="block py-3 text-base" onFollow={() => setOpen(false)} />
        <ThemeToggle />
      </nav>
    </div>
  );
}
