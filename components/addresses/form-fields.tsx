import type { ChangeEventHandler } from 'react';

export type Choice = { value: string; words: string };

export const FIELD =
  'min-h-9 w-full min-w-0 rounded-lg border border-line-strong bg-paper px-2.5 py-1.5 text-ink text-sm';

/** A labelled choice of one value. */
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
    <label className="grid content-start gap-1 text-[0.8rem] text-soft">
      {label}
      <select name={name} defaultValue={value} onChange={onChange} className={FIELD}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A labelled amount; what is no plain number is not sent. */
export function TextField({
  label,
  name,
  value,
}: {
  label: string;
  name: string;
  value: string | null;
}) {
  return (
    <label className="grid content-start gap-1 text-[0.8rem] text-soft">
      {label}
      <input
        name={name}
        defaultValue={value ?? ''}
        inputMode="decimal"
        maxLength={70}
        pattern="[\d,\s]{1,50}(\.\d{1,30})?"
        title="Digits with a point for decimals, like 0.5"
        autoComplete="off"
        className={`${FIELD} text-right`}
      />
    </label>
  );
}
