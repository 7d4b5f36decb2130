import { z } from 'zod';

/** Decimals and months as every answer writes them. */

export const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Exact decimal as text, never an exponent, never a float.');

export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month like 2022-12')
  .describe('Calendar month in UTC, YYYY-MM.');
