import { RANGE_NAMES, RANGES, type Range } from '@/components/charts/chart-view';
import { ChipLink } from '@/components/ui/chip';

/** The range of an asset's page as links: one choice for its charts and its table. */
export function RangeLinks({ current, href }: { current: Range; href: (range: Range) => string }) {
  return (
    <nav aria-label="Range" className="flex flex-wrap gap-1.5">
      {(Object.keys(RANGES) as Range[]).map((range) => (
        <ChipLink key={range} href={href(range)} current={range === current}>
          {RANGE_NAMES[range]}
        </ChipLink>
      ))}
    </nav>
  );
}
