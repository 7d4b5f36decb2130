import type { ReactNode } from 'react';
import { TEXT_LINK } from './text-link';

/** More of the same behind a line that opens it; the browser's own, so it opens without script. */
export function Disclosure({
  summary,
  className = 'mt-3',
  children,
}: {
  summary: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={`text-sm ${className}`}>
      <summary className={`w-fit py-1 ${TEXT_LINK}`}>{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
