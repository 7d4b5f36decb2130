import type { PartStatus } from '@/lib/proofs/verdict';
import { STATUS_WORDS } from '@/lib/verify/words';

const MARKS: Record<PartStatus, { glyph: string; style: string }> = {
  pass: { glyph: '✓', style: 'border-positive text-positive' },
  fail: { glyph: '✕', style: 'border-negative bg-negative text-card' },
  unknown: { glyph: '?', style: 'border-caution text-caution border-dashed' },
  'not-applicable': { glyph: '–', style: 'border-line text-soft' },
};

/** A status as a shape; its word must stand beside it or be read out. */
export function StatusMark({ status, worded = false }: { status: PartStatus; worded?: boolean }) {
  const { glyph, style } = MARKS[status];
  return (
    <>
      <span
        aria-hidden="true"
        className={`inline-grid size-5 shrink-0 place-items-center rounded-full border font-bold text-[0.7rem] leading-none ${style}`}
      >
        {glyph}
      </span>
      {worded ? <span className="sr-only">{STATUS_WORDS[status]}: </span> : null}
    </>
  );
}
