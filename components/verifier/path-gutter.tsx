import type { TraceStep } from '@/lib/proofs/verdict';

const NODE = { x: 32, y: 22 };

/**
 * The picture beside a step: the running branch comes down the middle, the sibling joins it from the
 * side on which it stands in the tree, and the node says by its shape how the step went.
 */
export function PathGutter({
  step,
  first,
  last,
}: {
  step: Pick<TraceStep, 'side' | 'ok'>;
  first: boolean;
  last: boolean;
}) {
  const line = 'absolute left-[31.25px] w-[1.5px] bg-line-strong';
  return (
    <div aria-hidden="true" className="relative w-16 shrink-0 self-stretch">
      {first ? null : <span className={`${line} top-0 h-[22px]`} />}
      {last ? null : <span className={`${line} top-[22px] bottom-0`} />}
      <svg
        aria-hidden="true"
        width="64"
        height="44"
        viewBox="0 0 64 44"
        className="absolute top-0 left-0"
        focusable="false"
      >
        {step.side ? <Sibling onRight={step.side === 'left'} /> : null}
        <Node ok={step.ok} />
      </svg>
    </div>
  );
}

function Sibling({ onRight }: { onRight: boolean }) {
  const x = onRight ? 56 : 8;
  return (
    <>
      <path
        d={`M${x} 6 Q${x} ${NODE.y} ${NODE.x} ${NODE.y}`}
        className="fill-none stroke-line-strong"
        strokeWidth="1.5"
        strokeDasharray="3 2.5"
      />
      <rect
        x={x - 4}
        y="2"
        width="8"
        height="8"
        rx="1.5"
        className="fill-card stroke-line-strong"
        strokeWidth="1.5"
      />
    </>
  );
}

function Node({ ok }: { ok: boolean | null }) {
  const { x, y } = NODE;
  if (ok === null) {
    return <circle cx={x} cy={y} r="5" className="fill-card stroke-ink" strokeWidth="1.75" />;
  }
  return (
    <>
      <circle cx={x} cy={y} r="9" className={ok ? 'fill-positive' : 'fill-negative'} />
      <path
        d={ok ? `M${x - 4} ${y}l3 3.2 5.4-6` : `M${x - 3.4} ${y - 3.4}l6.8 6.8m0-6.8l-6.8 6.8`}
        className="fill-none stroke-card"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}
