import type { ComponentPropsWithRef } from 'react';

/**
 * What is wider, or longer, than its place scrolls in its own region, by touch, wheel and keyboard, so that
 * the page never does. `className` takes the place of the usual: a table that scrolls sideways.
 */
export function ScrollRegion({
  label,
  className = 'fades relative overflow-x-auto',
  ...rest
}: ComponentPropsWithRef<'section'> & {
  /** Names the region; none where `aria-labelledby` does. */
  label?: string;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={className}
      {...rest}
    />
  );
}
