import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';

export const healthSchema = z
  .object({
    status: z.literal('ok').describe('Anything else answers 503 with a problem.'),
    version: z.string().describe('Version of Ballast.'),
    uptimeSeconds: z.number().int().describe('Of this process.'),
    database: z.object({ status: z.literal('ok'), milliseconds: z.number() }),
    newestReport: z
      .object({
        exchange: z.string(),
        report: monthSchema,
        snapshotAt: z.string().nullable(),
        ingestedAt: z.iso.datetime(),
      })
      .nullable()
      .describe('Of all exchanges that are not synthetic; null before the first ingest.'),
  })
  .meta({ id: 'Health' });

export type Health = z.infer<typeof healthSchema>;
