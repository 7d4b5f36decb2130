import { z } from 'zod';

/** A query parameter of at most `digits` decimal digits, as a number. */
export function wholeNumber(digits: number) {
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`), 'must be a whole number')
    .transform(Number);
}
