import type { ReactNode } from 'react';

const TONES = {
  caution: 'bg-caution-soft text-caution',
  failure: 'bg-negative-soft text-negative',
  calm: 'bg-accent-soft text-ink',
} as const;

/** A sentence the reader should not miss. The word at its head carries the tone, not the colour alone. */
export function Remark({
  tone,
  label,
  children,
}: {
  tone: keyof typeof TONES;
  label?: string;
  children: ReactNode;
}) {
  return (
    <div className={`rounded-lg px-4 py-2.5 text-sm forced-colors:border ${TONES[tone]}`}>
      {label ? <strong className="font-semibold">{label} </strong> : null}
      {children}
    </div>
  );
}
