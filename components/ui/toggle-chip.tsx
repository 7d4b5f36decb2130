import type { ReactNode } from 'react';

/** A two-state button; its pressed state is announced and drawn, not only coloured. */
export function ToggleChip({
  pressed,
  onToggle,
  children,
  label,
}: {
  pressed: boolean;
  onToggle: () => void;
  children: ReactNode;
  label?: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={label}
      onClick={onToggle}
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-note ${
        pressed
          ? 'border-line-strong bg-sunken font-medium text-ink'
          : 'border-line text-soft hover:text-ink'
      }`}
    >
      {children}
    </button>
  );
}
