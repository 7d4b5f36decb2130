'use client';

import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react';
import { TextInput } from '@/components/ui/field';

/**
 * A text of the address's state that is being edited. It follows the address when that changes, and
 * keeps what is typed, and the focus, while something else on the page does.
 */
export function TextField({
  value,
  refuse,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'onChange'> & {
  value: string | null;
  /** Why a text cannot be taken; its form is then not sent, and the browser shows the sentence. */
  refuse?: (text: string) => string | null;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value ?? '');
  }
  useEffect(() => field.current?.setCustomValidity(refuse?.(text) ?? ''), [text, refuse]);
  return (
    <TextInput
      {...rest}
      ref={field}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
