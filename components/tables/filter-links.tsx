import { ChipLink } from '@/components/ui/chip';

export type FilterOption = { label: string; href: string; current: boolean };

/** One filter as links: the address holds the choice, and it works without JavaScript. */
export function FilterLinks({
  label,
  options,
}: {
  label: string;
  options: readonly FilterOption[];
}) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5">
      <span className="w-full shrink-0 text-note text-soft sm:w-14" id={`filter-${label}`}>
        {label}
      </span>
      <ul aria-labelledby={`filter-${label}`} className="flex flex-1 flex-wrap gap-1.5">
        {options.map(({ label: words, href, current }) => (
          <li key={words}>
            <ChipLink href={href} current={current}>
              {words}
            </ChipLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
