'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Brings the open step into view inside the list's own scrolling region where it has one (wide
 * screens), so that the headline of the verdict stays where it is; elsewhere the page itself scrolls,
 * but only once the reader has begun to step.
 */
export function useShownStep({
  list,
  index,
}: {
  list: RefObject<HTMLOListElement | null>;
  index: number | null;
}): void {
  useEffect(() => {
    if (index === null) return;
    const row = list.current?.querySelector('[aria-current="step"]');
    const region = row?.closest('[data-scroll-region]');
    if (!row || !region) return;
    if (region.scrollHeight <= region.clientHeight) {
      if (list.current?.parentElement?.contains(document.activeElement)) {
        row.scrollIntoView({ block: 'nearest' });
      }
      return;
    }
    const { top } = row.getBoundingClientRect();
    const view = region.getBoundingClientRect();
    region.scrollTop += top - view.top - view.height / 3;
  }, [list, index]);
}
