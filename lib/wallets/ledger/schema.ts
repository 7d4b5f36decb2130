import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { holdingTypeSchema, ownershipStatusSchema } from '@/lib/wallets/schema';
import { DISCREPANCY_KINDS } from './constants';

/** Shapes of a report's wallet ledger as a whole: what the file held, and whether it adds up. */

const statusCountsSchema = z.object({
  pass: z.number().int(),
  fail: z.number().int(),
  'not-bound': z.number().int(),
  unsupported: z.number().int(),
});

export const ledgerSummarySchema = z
  .object({
    exchange: z.string(),
    report: monthSchema,
    ledger: z.number().int().min(1).describe('Revision: a re-issued file becomes the next one.'),
    current: z.boolean(),
    file: z.object({
      name: z.string(),
      sha256: z.string(),
      bytes: z.number().int(),
      ingestedAt: z.iso.datetime(),
    }),
    rows: z.number().int().describe('Rows kept: one address with one coin each.'),
    addresses: z.number().int().describe('Distinct addresses (network and address).'),
    setAside: z.number().int().describe('Rows that could not be read.'),
    skipped: z.number().int().describe("Rows passed over by the layout's own rule."),
    duplicates: z.number().int().describe('Rows whose label and address an earlier row has.'),
    unknownLabelRows: z.number().int(),
    verdicts: statusCountsSchema,
    proofs: z.object({
      distinct: z.number().int().describe('Distinct ownership proofs in the file.'),
      verified: z
        .number()
        .int()
        .describe('Of them verified by this ingest; the others were known.'),
    }),
  })
  .meta({ id: 'LedgerSummary' });

export const discrepancySchema = z
  .object({
    kind: z
      .enum(DISCREPANCY_KINDS)
      .describe(
        "file-label: rows of a label against the file's own summary; file-asset: all networks of an asset against its `(ALL)` line; published-asset: rows of an asset against the published exchange reserves; published-ratio: the ratio from rows and custody against the printed one; duplicate-rows: a label and address stated more than once.",
      ),
    label: z.string().nullable(),
    asset: z.string().nullable(),
    network: z.string().nullable(),
    stated: decimalSchema.nullable(),
    computed: decimalSchema.nullable(),
    computedAsAsset: decimalSchema
      .nullable()
      .describe('file-label: the sum over all labels of the asset, where the line may mean that.'),
    difference: decimalSchema.nullable().describe('computed - stated, in the unit of both.'),
    unit: z.enum(['coins', 'percent', 'rows']),
  })
  .meta({ id: 'Discrepancy' });

export const assetReconciliationSchema = z
  .object({
    asset: z.string(),
    rows: z.number().int(),
    computed: decimalSchema.describe('Sum of the rows of all labels of the asset.'),
    computedPassed: decimalSchema.describe('Sum of the rows whose ownership passes.'),
    fileStated: decimalSchema
      .nullable()
      .describe(
        "The file's own line of the asset: `(ALL)`, or one of the asset's name that agrees with it; null where it has none.",
      ),
    publishedExchangeReserves: decimalSchema.nullable(),
    custodyReserves: decimalSchema.nullable(),
    liabilities: decimalSchema.nullable(),
    difference: decimalSchema
      .nullable()
      .describe('computed - publishedExchangeReserves; null when that is not known.'),
    recomputedRatio: decimalSchema
      .nullable()
      .describe(
        'Percent: (rows + custody) / liabilities; null when liabilities or custody are not known.',
      ),
    publishedRatio: decimalSchema.nullable().describe('As printed.'),
  })
  .meta({ id: 'AssetReconciliation' });

export const labelReconciliationSchema = z
  .object({
    label: z.string(),
    asset: z.string().nullable(),
    network: z.string().describe('`several` where its rows are on more than one.'),
    rows: z.number().int(),
    computed: decimalSchema.nullable(),
    computedAsAsset: decimalSchema
      .nullable()
      .describe(
        'Sum over all labels of the asset of that name, which the line may mean; null where the file has no other label of it, or a line `(ALL)` of its own.',
      ),
    stated: decimalSchema.nullable().describe("The file's summary line; null where it has none."),
    difference: decimalSchema
      .nullable()
      .describe('The sum that the line means (of the label, or of the asset), less stated.'),
    agrees: z
      .boolean()
      .nullable()
      .describe(
        'One of the two sums is within the digits of the stated figure; null: nothing to compare.',
      ),
    height: z.string().nullable().describe('Of the summary line.'),
  })
  .meta({ id: 'LabelReconciliation' });

export const setAsideSchema = z
  .object({
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
    field: z.string().nullable(),
    code: z.string(),
    reason: z.string(),
    excerpt: z.string().nullable().describe('Beginning of the line as it stands in the file.'),
  })
  .meta({ id: 'SetAsideRow' });

export const facetSchema = z
  .object({ value: z.string(), name: z.string(), rows: z.number().int() })
  .meta({ id: 'Facet' });

const rowsByName = z.array(z.object({ name: z.string(), rows: z.number().int() }));

export const ledgerFileSchema = z
  .object({
    name: z.string().describe('Of the CSV file; `archive:member` in an archive.'),
    unknownNetworks: rowsByName
      .nullable()
      .describe(
        'Network names that Ballast does not know; address and signature alone decide those rows. null: read before this was recorded.',
      ),
    otherNetworks: rowsByName
      .nullable()
      .describe(
        '`label on network`, where the label is known on another network; the row decides. null: read before this was recorded.',
      ),
    written: z
      .string()
      .nullable()
      .describe(
        'How another program wrote the file anew, such as `semicolons between its cells`; null: it shows no sign of that.',
      ),
  })
  .meta({ id: 'LedgerFile' });

export const ledgerSchema = ledgerSummarySchema
  .extend({
    revisions: z.array(
      z.object({
        ledger: z.number().int(),
        current: z.boolean(),
        fileName: z.string(),
        sha256: z.string(),
        ingestedAt: z.iso.datetime(),
        withdrawnAt: z.iso
          .datetime()
          .nullable()
          .describe('When its file was withdrawn or moved to another report; null: it was not.'),
      }),
    ),
    files: z.array(ledgerFileSchema).describe('The CSV files of the ledger, in order.'),
    facets: z
      .object({
        assets: z.array(facetSchema),
        networks: z.array(facetSchema),
        types: z.array(facetSchema),
        verdicts: z.array(facetSchema),
      })
      .describe('Values that filters can take, with rows, most rows first.'),
    reasons: z.array(
      z.object({
        status: ownershipStatusSchema,
        code: z.string(),
        rows: z.number().int(),
      }),
    ),
    assets: z.array(assetReconciliationSchema),
    labels: z.array(labelReconciliationSchema),
    unknownLabels: z.array(z.object({ label: z.string(), rows: z.number().int() })),
    discrepancies: z.array(discrepancySchema),
    setAsideRows: z.array(setAsideSchema).describe('The first hundred.'),
  })
  .meta({ id: 'Ledger' });

export const distributionAssetSchema = z
  .object({
    asset: z.string(),
    rows: z.number().int(),
    addresses: z.number().int(),
    amount: decimalSchema,
    custody: decimalSchema.nullable().describe('With third parties, as published; not in rows.'),
    top1: decimalSchema.nullable().describe('Percent of `amount` on the largest address.'),
    top10: decimalSchema.nullable(),
    top100: decimalSchema.nullable(),
    networks: z.array(
      z.object({
        network: z.string(),
        networkName: z.string(),
        rows: z.number().int(),
        amount: decimalSchema,
        share: decimalSchema.nullable().describe('Percent of `amount`.'),
      }),
    ),
    types: z.array(
      z.object({
        type: holdingTypeSchema,
        rows: z.number().int(),
        amount: decimalSchema,
        share: decimalSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'AssetDistribution' });

export const distributionSchema = z
  .object({
    exchange: z.string(),
    report: monthSchema,
    ledger: z.number().int(),
    rows: z.number().int(),
    addresses: z.number().int(),
    networks: z.array(
      z.object({
        network: z.string(),
        networkName: z.string(),
        rows: z.number().int(),
        addresses: z.number().int(),
      }),
    ),
    assets: z.array(distributionAssetSchema),
  })
  .meta({ id: 'Distribution' });

export type LedgerSummary = z.infer<typeof ledgerSummarySchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerFileRemarks = z.infer<typeof ledgerFileSchema>;
export type Discrepancy = z.infer<typeof discrepancySchema>;
export type AssetReconciliation = z.infer<typeof assetReconciliationSchema>;
export type LabelReconciliation = z.infer<typeof labelReconciliationSchema>;
export type Facet = z.infer<typeof facetSchema>;
export type Distribution = z.infer<typeof distributionSchema>;
export type AssetDistribution = z.infer<typeof distributionAssetSchema>;
