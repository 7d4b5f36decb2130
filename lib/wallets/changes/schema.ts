import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { CHANGE_KINDS } from './constants';

/** Shapes of the comparison of two reports' address ledgers. */

export const changeKindSchema = z
  .enum(CHANGE_KINDS)
  .describe('new: only in the later report; gone: only in the earlier; changed: another amount.');

export const changeSchema = z
  .object({
    kind: changeKindSchema,
    network: z.string().describe('Slug of the network as understood.'),
    publishedNetwork: z
      .string()
      .nullable()
      .describe(
        'The Network cell as published, of the later report where the row is in both; null where the file has none.',
      ),
    address: z.string(),
    label: z.string(),
    asset: z.string().nullable().describe('null: the label is not known.'),
    from: decimalSchema
      .nullable()
      .describe('null where the address was not there, or the file states no amount.'),
    to: decimalSchema.nullable(),
    change: decimalSchema
      .nullable()
      .describe(
        'to - from, what is not there counted as zero; null where an amount is not stated.',
      ),
  })
  .meta({ id: 'HoldingChange' });

export const netChangeSchema = z
  .object({
    asset: z.string().nullable().describe('null: labels that are not known, together.'),
    network: z.string(),
    networkName: z.string(),
    from: decimalSchema
      .nullable()
      .describe(
        'null: rows are there, but none states an amount. Different unknown labels add up.',
      ),
    to: decimalSchema.nullable(),
    change: decimalSchema.nullable(),
    new: z.number().int(),
    gone: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
  })
  .meta({ id: 'NetChange' });

export const comparisonSchema = z
  .object({
    exchange: z.string(),
    from: monthSchema,
    to: monthSchema,
    counts: z.object({
      new: z.number().int(),
      gone: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
    }),
    addresses: z
      .object({ new: z.number().int(), gone: z.number().int(), kept: z.number().int() })
      .describe('Distinct addresses (network and address).'),
    net: z.array(netChangeSchema).describe('By asset and network.'),
    moves: z
      .array(changeSchema)
      .describe('The largest changes of each asset, largest first; those of unknown labels last.'),
  })
  .meta({ id: 'Comparison' });

export type HoldingChange = z.infer<typeof changeSchema>;
export type NetChange = z.infer<typeof netChangeSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
