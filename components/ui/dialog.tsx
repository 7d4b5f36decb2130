'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * A question or a picture that stands alone until it is closed: the browser's own <dialog>, which keeps
 * the focus inside, closes by Escape and gives the focus back. Mounted is open.
 */
export function Dialog({
  title,
  titled = true,
  onClose,
  className,
  children,
}: {
  title: string;
  /** Whether the title is shown; otherwise it is only read out. */
  titled?: boolean;
  /** Told what was answered: the value of the button of a `<form method="dialog">`; empty after Escape. */
  onClose: (answer: string) => void;
  className: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before what is inside measures its place: it has none until this is open.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={({ currentTarget }) => onClose(currentTarget.returnValue)}
      className={`m-auto border-line bg-card text-ink backdrop:bg-black/50 ${className}`}
    >
      <p id={id} className={titled ? 'font-semibold' : 'sr-only'}>
        {title}
      </p>
      {children}
    </dialog>
  );
}
