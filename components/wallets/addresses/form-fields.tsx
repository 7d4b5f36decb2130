import type { ChangeEventHandler } from 'react';

export type Choice = { value: string; words: string };

export const FIELD =
  'min-h-9 w-full min-w-0 rounded-lg border border-line-strong bg-paper px-2.5 py-1.5 text-ink text-sm';

/** A labelled choice of one value; without `onChange` a plain field of a form. */
export function ChoiceField({
  label,
  name,
  value,
  choices,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  choices: readonly Choice[];
  onChange?: ChangeEventHandler<HTMLSelectElement>;
}) {
  return (
    <label className="grid content-start gap-1 text-note text-soft">
      {label}
      <select
        name={name}
        {...(onChange ? { value, onChange } : { defaultValue: value })}
        className={FIELD}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  );
}
