import type { ReactNode } from 'react';

/** A wide table scrolls in its own region, by touch, wheel and keyboard, so that the page never does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="fades relative overflow-x-auto"
    >
      {children}
    </section>
  );
}
