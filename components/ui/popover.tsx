'use client';

import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useDismiss } from './use-dismiss';

/** A button and what it opens. `children` get a function that closes it, for what leads elsewhere. */
export function Popover({
  label,
  buttonClass,
  panelClass,
  className = 'relative',
  nav,
  children,
}: {
  label: ReactNode;
  buttonClass: string;
  panelClass: string;
  className?: string;
  /** Names the panel where it is navigation. */
  nav?: string;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panel = useId();
  const close = useCallback(() => setOpen(false), []);
  useDismiss({ root, open, close });
  const Panel = nav === undefined ? 'div' : 'nav';
  return (
    <div ref={root} className={className}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
        className={buttonClass}
      >
        {label}
      </button>
      <Panel id={panel} aria-label={nav} hidden={!open} className={panelClass}>
        {children(close)}
      </Panel>
    </div>
  );
}

/** The same of the browser's own making: it opens, and is sent with its form, without any script. */
export function DetailsPopover({
  summary,
  summaryName,
  summaryClass,
  panelClass,
  children,
}: {
  summary: ReactNode;
  /** Read out in its place. */
  summaryName: string;
  summaryClass: string;
  panelClass: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDetailsElement>(null);
  const close = useCallback(() => {
    if (root.current) root.current.open = false;
  }, []);
  useDismiss({ root, open, close });
  return (
    <details ref={root} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary
        aria-label={summaryName}
        className={`cursor-default [&::-webkit-details-marker]:hidden ${summaryClass}`}
      >
        {summary}
      </summary>
      <div className={panelClass}>{children}</div>
    </details>
  );
}
