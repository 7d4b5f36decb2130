import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';

export const exchangeSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    website: z.string().nullable(),
    pledgeDay: z
      .number()
      .int()
      .nullable()
      .describe('Day of the month on which it pledged to publish.'),
    pledgeSince: z.iso.date().nullable(),
    synthetic: z.boolean().describe('Generated data for trying Ballast out, not an exchange.'),
    reports: z.number().int(),
    firstReport: monthSchema.nullable(),
    newestReport: monthSchema.nullable(),
  })
  .meta({ id: 'Exchange' });

export type ExchangeSummary = z.infer<typeof exchangeSchema>;
