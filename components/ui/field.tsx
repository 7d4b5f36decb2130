import type { ComponentPropsWithRef, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

/** The look of every field, and of what opens like one. */
export const FIELD =
  'min-h-9 w-full min-w-0 rounded-lg border border-line-strong bg-paper px-2.5 py-1.5 text-ink text-sm';

export type Choice = { value: string; words: string; disabled?: boolean };

export function TextInput({ className = '', ...rest }: ComponentPropsWithRef<'input'>) {
  return <input autoComplete="off" {...rest} className={`${FIELD} ${className}`} />;
}

/** A choice of one value, the browser's own: at home on a phone. `look` takes the place of a field's. */
export function Select({
  choices,
  look = FIELD,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { choices: readonly Choice[]; look?: string }) {
  return (
    <select {...rest} className={look}>
      {choices.map(({ value, words, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Where a text of many lines is pasted, typed or dropped; a file held over it is awaited. */
export function DropArea({
  hovering,
  placeholder,
  className = '',
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & {
  hovering: boolean;
  placeholder: string;
}) {
  return (
    <textarea
      spellCheck={false}
      autoComplete="off"
      placeholder={hovering ? 'Drop it here' : placeholder}
      {...rest}
      className={`block w-full rounded-lg border border-dashed px-3 font-mono text-note placeholder:font-sans placeholder:text-soft ${
        hovering ? 'border-accent bg-accent-soft' : 'border-line-strong bg-transparent'
      } ${className}`}
    />
  );
}
