/** On what a phone shows only when asked: the rows come first there. Within a `group/filters`. */
export const FOLDED = 'max-sm:not-group-has-[#show-filters:checked]/filters:hidden';

/**
 * Unfolds the filters on a phone. A check box and a rule of style, so that it works without script;
 * it has no name and so is never sent with a form.
 */
export function FiltersSwitch({ on }: { on: boolean }) {
  return (
    <label className="no-print inline-flex min-h-9 items-center gap-2 rounded-lg border border-line px-3 text-sm has-[:checked]:bg-sunken sm:hidden">
      <input
        id="show-filters"
        type="checkbox"
        defaultChecked={on}
        className="size-4 accent-accent"
      />
      Filters
    </label>
  );
}
