'use client';

import { useId, useState } from 'react';
import { FIELD, TextInput } from '@/components/ui/field';
import { DetailsPopover } from '@/components/ui/popover';
import { TEXT_LINK } from '@/components/ui/text-link';
import { formatCount } from '@/lib/format/amounts';
import { FOLDED } from './filters-switch';
import {
  chosenWords,
  type FacetChoice,
  matchingChoices,
  offeredChoices,
} from './multi-choice-words';

/** More choices than this are not scanned by eye: a field finds them. */
const FIND_ABOVE = 12;

/**
 * Any number of values, as check boxes behind a line that says which are chosen. A disclosure of the
 * browser's own: it opens and is sent with its form before and without any script.
 */
export function MultiChoice({
  label,
  name,
  every,
  facets,
  chosen,
  short,
  onChoose,
}: {
  label: string;
  name: string;
  /** What no choice means: `Every asset`. */
  every: string;
  facets: readonly FacetChoice[];
  chosen: readonly string[];
  /** Values are what people say (`BTC`); otherwise their names are (`Arbitrum One`). */
  short: boolean;
  onChoose: (values: string[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const choices = offeredChoices(facets, chosen);
  const wordOf = ({ value, name: full }: FacetChoice) => (short ? value : full);
  const words = chosenWords(
    every,
    choices.filter(({ value }) => chosen.includes(value)).map(wordOf),
  );
  const found = new Set(matchingChoices(choices, typed));
  const toggle = (value: string, on: boolean) =>
    onChoose(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <div
      className={`relative col-span-2 grid content-start gap-1 text-note text-soft sm:col-span-1 ${FOLDED}`}
    >
      <span id={`${id}-label`}>{label}</span>
      <DetailsPopover
        summaryName={`${label}: ${words}`}
        summaryClass={`${FIELD} flex items-center justify-between gap-2`}
        summary={
          <>
            <span className="truncate">{words}</span>
            <svg aria-hidden="true" viewBox="0 0 10 6" className="w-2.5 shrink-0">
              <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </>
        }
        panelClass="z-20 mt-1 rounded-lg border border-line-strong bg-card p-2 text-ink text-sm shadow-lg sm:absolute sm:right-0 sm:left-0 sm:min-w-64"
      >
        {choices.length > FIND_ABOVE ? (
          <TextInput
            type="search"
            aria-label={`Find in ${label.toLowerCase()}`}
            placeholder="Find"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              // Enter would send the form around it.
              if (event.key === 'Enter') event.preventDefault();
            }}
            className="mb-1.5"
          />
        ) : null}
        <fieldset
          aria-labelledby={`${id}-label`}
          className="grid max-h-64 grid-cols-1 overflow-y-auto"
        >
          {choices.map((choice) => (
            <label
              key={choice.value}
              // Kept in the form while it is not found, so that it is still sent.
              hidden={!found.has(choice)}
              className="flex min-h-8 items-center gap-2.5 rounded px-1.5 py-1 hover:bg-sunken [&[hidden]]:hidden"
            >
              <input
                type="checkbox"
                name={name}
                value={choice.value}
                checked={chosen.includes(choice.value)}
                onChange={({ target }) => toggle(choice.value, target.checked)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 flex-1">
                {wordOf(choice)}
                {short && choice.name !== choice.value ? (
                  <span className="text-soft"> {choice.name}</span>
                ) : null}
              </span>
              <span className="text-soft tabular-nums">{formatCount(choice.rows)}</span>
            </label>
          ))}
          {found.size === 0 ? <p className="px-1.5 py-1 text-soft">None of that name.</p> : null}
        </fieldset>
        {chosen.length > 0 ? (
          <button
            type="button"
            onClick={() => onChoose([])}
            className={`mt-1 w-full rounded px-1.5 py-1.5 text-left ${TEXT_LINK}`}
          >
            {every}
          </button>
        ) : null}
      </DetailsPopover>
    </div>
  );
}
