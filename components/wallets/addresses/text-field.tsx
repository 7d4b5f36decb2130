'use client';

import { type InputHTMLAttributes, useState } from 'react';
import { FIELD } from './form-fields';

/**
 * A text of the address's state that is being edited. It follows the address when that changes, and
 * keeps what is typed, and the focus, while something else on the page does.
 */
export function TextField({
  value,
  className = '',
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'onChange'> & {
  value: string | null;
}) {
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value ?? '');
  }
  return (
    <input
      {...rest}
      value={text}
      onChange={({ target }) => setText(target.value)}
      autoComplete="off"
      className={`${FIELD} ${className}`}
    />
  );
}
