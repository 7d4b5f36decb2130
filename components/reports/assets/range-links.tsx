import Link from 'next/link';
import { RANGE_NAMES, RANGES, type Range } from '@/components/charts/chart-view';

/** The range of an asset's page as links: one choice for its charts and its table. */
export function RangeLinks({ current, href }: { current: Range; href: (range: Range) => string }) {
  return (
    <nav aria-label="Range" className="flex flex-wrap gap-1.5">
      {(Object.keys(RANGES) as Range[]).map((range) => (
        <Link
          key={range}
          href={href(range)}
          prefetch={false}
          scroll={false}
          aria-current={range === current ? 'true' : undefined}
          className={`inline-flex min-h-8 items-center rounded-full border px-2.5 py-0.5 text-note ${
            range === current
              ? 'border-line-strong bg-sunken font-medium text-ink'
              : 'border-line text-soft hover:text-ink'
          }`}
        >
          {RANGE_NAMES[range]}
        </Link>
      ))}
    </nav>
  );
}
