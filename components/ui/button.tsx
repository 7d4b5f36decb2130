import type { ButtonHTMLAttributes } from 'react';

const KINDS = {
  primary: 'bg-accent text-accent-ink border-accent hover:brightness-110',
  quiet: 'bg-transparent text-ink border-line hover:border-line-strong',
} as const;

export function Button({
  kind = 'quiet',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: keyof typeof KINDS }) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex min-h-9 items-center justify-center gap-2 rounded-lg border px-3.5 py-1.5 font-medium text-sm disabled:cursor-not-allowed disabled:opacity-50 ${KINDS[kind]} ${className}`}
    />
  );
}
