/** How one part of a check stands. */
export type Status = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Drawn, not typed: not every machine has a font with these signs. */
const SHAPES: Record<Status, { path: string; ring: string; stroke: string }> = {
  pass: { path: 'M6 10.2l2.8 2.8L14 7.4', ring: 'stroke-positive', stroke: 'stroke-positive' },
  fail: {
    path: 'M7 7l6 6M13 7l-6 6',
    ring: 'stroke-negative fill-negative',
    stroke: 'stroke-card',
  },
  unknown: {
    path: 'M7.6 8.2c0-3 4.9-2.9 4.9-.1 0 1.9-2.5 1.9-2.5 3.6M10 14.3v.2',
    ring: 'stroke-caution',
    stroke: 'stroke-caution',
  },
  'not-applicable': { path: 'M7 10h6', ring: 'stroke-line-strong', stroke: 'stroke-soft' },
};

/** A status as a shape; its word must stand beside it or be read out. */
export function StatusMark({
  status,
  word,
  size = 20,
}: {
  status: Status;
  /** Read out beside the shape, where no word stands there to be seen. */
  word?: string;
  size?: number;
}) {
  const { path, ring, stroke } = SHAPES[status];
  return (
    <>
      <svg
        aria-hidden="true"
        focusable="false"
        width={size}
        height={size}
        viewBox="0 0 20 20"
        className="shrink-0 fill-none"
      >
        <circle cx="10" cy="10" r="9" strokeWidth="1.4" className={ring} />
        <path
          d={path}
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
          className={stroke}
        />
      </svg>
      {word ? <span className="sr-only">{word}: </span> : null}
    </>
  );
}
