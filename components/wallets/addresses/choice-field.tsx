import type { ChangeEventHandler } from 'react';
import { type Choice, Select } from '@/components/ui/field';

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
  const bound = onChange ? { value, onChange } : { defaultValue: value };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select within is the control
    <label className="grid content-start gap-1 text-note text-soft">
      {label}
      <Select name={name} choices={choices} {...bound} />
    </label>
  );
}
