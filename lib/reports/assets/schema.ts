import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { PROOF_SYSTEMS } from '@/lib/reports/constants';
import { evidenceSchema, sourceClassSchema } from '@/lib/reports/schema';

export const ratioPointSchema = z
  .object({
    month: monthSchema,
    ratio: decimalSchema
      .nullable()
      .describe('Percent; null is a gap: no figure was found for this month.'),
    basis: z.enum(['recomputed', 'published']).nullable(),
    evidence: evidenceSchema.nullable(),
    publishedRatio: decimalSchema.nullable(),
    reserves: decimalSchema.nullable(),
    exchangeReserves: decimalSchema.nullable(),
    custodyReserves: decimalSchema.nullable(),
    liabilities: decimalSchema.nullable(),
    approximate: z.boolean(),
  })
  .meta({ id: 'RatioPoint' });

export const seriesMonthSchema = z
  .object({
    month: monthSchema,
    report: monthSchema.nullable().describe('null: no report of this month was found.'),
    ordinal: z.number().int().nullable(),
    snapshotAt: z.string().nullable(),
    proofSystem: z.enum(PROOF_SYSTEMS).nullable(),
    source: z.string().nullable().describe('URL of the first source of the report.'),
    sourceClass: sourceClassSchema.nullable().describe('Of that source.'),
  })
  .meta({ id: 'SeriesMonth' });

export const ratioSeriesSchema = z
  .object({
    exchange: z.string(),
    from: monthSchema.nullable(),
    to: monthSchema.nullable(),
    months: z.array(seriesMonthSchema).describe('Every calendar month of the range, oldest first.'),
    series: z.array(
      z.object({
        asset: z.string(),
        points: z
          .array(ratioPointSchema)
          .describe('One for each entry of `months`, in the same order.'),
      }),
    ),
  })
  .meta({ id: 'RatioSeries' });

export const assetSummarySchema = z
  .object({
    asset: z.string(),
    name: z.string(),
    reports: z.number().int().describe('Reports in which any figure of it is known.'),
    ratios: z.number().int().describe('Reports in which its ratio is known.'),
    firstMonth: monthSchema,
    lastMonth: monthSchema,
  })
  .meta({ id: 'AssetSummary' });

export type RatioPoint = z.infer<typeof ratioPointSchema>;
export type SeriesMonth = z.infer<typeof seriesMonthSchema>;
export type RatioSeries = z.infer<typeof ratioSeriesSchema>;
export type AssetSummary = z.infer<typeof assetSummarySchema>;
