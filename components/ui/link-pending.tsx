'use client';

import { useLinkStatus } from 'next/link';

/**
 * A dot on a link whose page is on its way, for those who wait on a slow network; stands inside a link
 * that is `relative`. It comes a moment late, so that fast pages do not flicker.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      data-pending={pending}
      className={`absolute -top-0.5 -right-0.5 size-2 rounded-full bg-accent transition-opacity ${
        pending ? 'opacity-100 delay-200 motion-safe:animate-pulse' : 'opacity-0'
      }`}
    />
  );
}
