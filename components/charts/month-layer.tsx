'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { monthAt, shareOfMonth } from './month-position';

/** Pixels beside the plot, inside which the months stand. */
export type PlotSides = { left: number; right: number };

/** What the layer says of a month. */
export type MonthCard = {
  /** Read out: the month and its figures. */
  words: string;
  /** Its report; null where none is known. */
  report: { href: string; words: string } | null;
  card: ReactNode;
};

/**
 * Lets a reader ask a drawing for a month, over the drawing and apart from it. The month is the one under
 * the pointer or the finger, counted from its place; nothing opens by itself. A mouse shows as it moves, a
 * finger as it is drawn along (up and down still scrolls the page); a click or a tap keeps the month and
 * its card with the way to the report. By keyboard it is a slider: arrows, Home, End; Enter opens, Escape
 * lets go.
 */
export function MonthLayer({
  label,
  count,
  inset = 0,
  sides,
  monthOf,
  children,
}: {
  label: string;
  /** Months, evenly spaced from the left side to the right. */
  count: number;
  /** Room before the first and after the last month, in months. */
  inset?: number;
  sides: { wide: PlotSides; narrow: PlotSides };
  monthOf: (index: number) => MonthCard;
  children: ReactNode;
}) {
  const router = useRouter();
  const whole = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ index: number; kept: boolean } | null>(null);
  const before = useRef<typeof shown>(null);
  const index = shown === null ? null : Math.min(shown.index, count - 1);

  useEffect(() => {
    if (!shown?.kept) return;
    const letGo = ({ target }: Event) => {
      if (!whole.current?.contains(target as Node)) setShown(null);
    };
    document.addEventListener('pointerdown', letGo);
    return () => document.removeEventListener('pointerdown', letGo);
  }, [shown?.kept]);

  if (count === 0) return children;
  const at = ({ clientX }: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    return box ? monthAt({ x: clientX - box.left, width: box.width, count, inset }) : 0;
  };
  const onPointerDown = (event: PointerEvent) => {
    before.current = shown;
    if (event.pointerType !== 'mouse') setShown({ index: at(event), kept: true });
  };
  const onPointerMove = (event: PointerEvent) => {
    const drawn = event.pointerType !== 'mouse' && event.buttons > 0;
    if (drawn) setShown({ index: at(event), kept: true });
    else if (event.pointerType === 'mouse' && !shown?.kept) {
      setShown({ index: at(event), kept: false });
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const next = at(event);
    const again = before.current?.kept && before.current.index === next;
    setShown({ index: next, kept: !again });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = index ?? count - 1;
    const steps: Record<string, number> = {
      ArrowLeft: index === null ? now : now - 1,
      ArrowDown: index === null ? now : now - 1,
      ArrowRight: index === null ? 0 : now + 1,
      ArrowUp: index === null ? 0 : now + 1,
      Home: 0,
      End: count - 1,
      PageUp: now + 12,
      PageDown: now - 12,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setShown({ index: Math.min(count - 1, Math.max(0, next)), kept: true });
    } else if (event.key === 'Escape') setShown(null);
    else if (event.key === 'Enter' && index !== null) {
      const { report } = monthOf(index);
      if (report) router.push(report.href);
    }
  };

  const month = index === null ? null : monthOf(index);
  const share = index === null ? 0 : shareOfMonth({ index, count, inset });
  const style = {
    '--wide-left': `${sides.wide.left}px`,
    '--wide-right': `${sides.wide.right}px`,
    '--narrow-left': `${sides.narrow.left}px`,
    '--narrow-right': `${sides.narrow.right}px`,
    '--at': `calc(var(--plot-left) + (100% - var(--plot-left) - var(--plot-right)) * ${share})`,
  } as CSSProperties;
  return (
    <div
      ref={whole}
      style={style}
      className="relative min-w-0 [--plot-left:var(--narrow-left)] [--plot-right:var(--narrow-right)] sm:[--plot-left:var(--wide-left)] sm:[--plot-right:var(--wide-right)]"
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(index ?? count - 1) + 1}
        aria-valuetext={monthOf(index ?? count - 1).words}
        className="relative min-w-0 touch-pan-y select-none"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        // The finger went on to scroll the page: it asked for no month.
        onPointerCancel={() => setShown(before.current)}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse' && !shown?.kept) setShown(null);
        }}
        onKeyDown={onKeyDown}
      >
        {children}
        <div
          ref={area}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-(--plot-right) left-(--plot-left)"
        />
        {month ? (
          <div
            aria-hidden="true"
            data-cursor
            className="no-print pointer-events-none absolute inset-y-0 left-(--at) border-soft border-l border-dashed"
          />
        ) : null}
      </div>
      {month ? (
        <div
          data-month-card
          className={`no-print mt-2 sm:absolute sm:top-1 sm:z-10 sm:mt-0 ${
            share > 0.5
              ? 'sm:right-[calc(100%-var(--at)+0.75rem)]'
              : 'sm:left-[calc(var(--at)+0.75rem)]'
          } ${shown?.kept ? '' : 'pointer-events-none'}`}
        >
          <div className="rounded-lg border border-line bg-card px-3 py-2 text-xs shadow-lg">
            {month.card}
            {month.report && shown?.kept ? (
              <p className="mt-1.5">
                <Link
                  href={month.report.href}
                  prefetch={false}
                  className="inline-flex min-h-8 items-center font-medium text-accent underline underline-offset-4"
                >
                  {month.report.words}
                </Link>
              </p>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
