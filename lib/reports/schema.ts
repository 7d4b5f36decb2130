import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { SOURCE_CLASSES } from '@/lib/sources/source-class';
import { EVIDENCE, PROOF_SYSTEMS } from './constants';

/** Shapes of API v1. The same schema validates, documents (OpenAPI) and checks responses in tests. */

export const evidenceSchema = z
  .enum(EVIDENCE)
  .describe(
    'published: by the exchange; reported: by press or a third party; recomputed: by Ballast; verified: by cryptography; observed: on chain.',
  );

export const figureSchema = z
  .object({
    value: decimalSchema.nullable().describe('null: nobody stated it.'),
    evidence: evidenceSchema.nullable(),
  })
  .meta({ id: 'Figure' });

export const assetFiguresSchema = z
  .object({
    asset: z.string(),
    reserves: figureSchema.describe('Coins the exchange shows it holds, own and custody together.'),
    exchangeReserves: figureSchema.describe("On the exchange's own wallets."),
    custodyReserves: figureSchema.describe('With third parties.'),
    liabilities: figureSchema.describe('Coins owed to users.'),
    publishedRatio: figureSchema.describe('Reserve ratio in percent as printed.'),
    recomputedRatio: decimalSchema
      .nullable()
      .describe(
        'Reserves / liabilities in percent, four decimals, rounded half up; null when an amount is missing.',
      ),
    surplus: decimalSchema.nullable().describe('Reserves - liabilities.'),
    approximate: z.boolean().describe('The source rounded the amounts.'),
    reservesUsd: decimalSchema.nullable(),
    derived: z
      .object({
        reserves: decimalSchema.nullable(),
        liabilities: decimalSchema.nullable(),
        basis: z.string().nullable(),
      })
      .nullable()
      .describe('Arithmetic on stated figures, kept apart from them and used in no chart.'),
  })
  .meta({ id: 'AssetFigures' });

export const ratioSchema = z
  .object({
    asset: z.string(),
    ratio: decimalSchema
      .nullable()
      .describe('Percent: recomputed when both amounts are known, else as printed.'),
    basis: z.enum(['recomputed', 'published']).nullable(),
    evidence: evidenceSchema.nullable().describe('Of the figures the ratio rests on.'),
  })
  .meta({ id: 'Ratio' });

export const completenessSchema = z
  .enum(['figures', 'some-figures', 'file-only'])
  .describe(
    'figures: ratios of BTC, ETH and USDT known; some-figures: part of them; file-only: the report exists, no ratio of these found.',
  );

export const reportSummarySchema = z
  .object({
    exchange: z.string(),
    report: monthSchema.describe('Slug: the month of the snapshot.'),
    ordinal: z.number().int().nullable(),
    revision: z.number().int().min(1),
    snapshotAt: z
      .string()
      .nullable()
      .describe('UTC instant, or a date where only the day is known.'),
    snapshotPrecision: z.enum(['instant', 'day']).nullable(),
    publishedOn: z.iso.date().nullable(),
    punctualityDays: z
      .number()
      .int()
      .nullable()
      .describe(
        'Days from the pledged day to publication; negative is early; null when either is unknown.',
      ),
    proofSystem: z.enum(PROOF_SYSTEMS).nullable(),
    auditId: z.string().nullable(),
    liabilitiesRoot: z.string().nullable(),
    totalUsd: decimalSchema.nullable(),
    addressCount: z.number().int().nullable(),
    assetCount: z.number().int().nullable(),
    completeness: completenessSchema,
    ratios: z.array(ratioSchema),
    sourceCount: z.number().int(),
    conflictCount: z.number().int(),
  })
  .meta({ id: 'ReportSummary' });

export const sourceClassSchema = z
  .enum(SOURCE_CLASSES)
  .describe(
    "official: an exchange's own site; newsroom: a known one; public-code: a public repository; unofficial-copy: a copy of an exchange's pages, never to be logged in to; unknown. Only the first three should become links.",
  );

export const sourceSchema = z
  .object({
    url: z.string().nullable(),
    title: z.string(),
    states: z.string().nullable(),
    evidence: evidenceSchema,
    class: sourceClassSchema,
  })
  .meta({ id: 'Source' });

export const conflictSchema = z
  .object({
    asset: z.string().nullable(),
    field: z.string(),
    value: z.string().describe('The other value, as stated.'),
    url: z.string().nullable(),
    statedBy: z.string().nullable(),
    why: z.string().nullable().describe('Why it is not the one shown.'),
    class: sourceClassSchema.describe('Of the source that states it.'),
  })
  .meta({ id: 'Conflict' });

export const artifactSchema = z
  .object({
    kind: z.string(),
    name: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    rows: z.number().int().nullable(),
    readerVersion: z.number().int(),
    ingestedAt: z.iso.datetime(),
    withdrawnAt: z.iso.datetime().nullable().describe('When it was withdrawn; null: in force.'),
  })
  .meta({ id: 'Artifact' });

export const revisionSchema = z
  .object({
    revision: z.number().int(),
    origin: z.string().describe('Why it exists: `curated history`, `withdrawn: wallet file …`.'),
    reason: z
      .string()
      .nullable()
      .describe(
        "In the operator's words: of a withdrawal, a move, or a file taken against its own statement.",
      ),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Revision' });

export const reportSchema = reportSummarySchema
  .extend({
    ordinalBasis: z.string().nullable(),
    snapshotBasis: z.string().nullable(),
    publishedOnBasis: z.string().nullable(),
    addressCountNote: z.string().nullable(),
    reserveFile: z.string().nullable(),
    liabilityFile: z.string().nullable(),
    auditor: z.string().nullable(),
    verificationCounts: z.string().nullable(),
    assetsCovered: z.string().nullable(),
    confidence: z.string().nullable(),
    notes: z.string().nullable(),
    assets: z.array(assetFiguresSchema),
    sources: z.array(sourceSchema),
    conflicts: z.array(conflictSchema),
    artifacts: z.array(artifactSchema),
    revisions: z
      .array(revisionSchema)
      .describe('Newest first; older ones stay readable with ?revision=.'),
  })
  .meta({ id: 'Report' });

export const publishedRootSchema = z
  .object({
    report: monthSchema,
    revision: z
      .number()
      .int()
      .min(1)
      .describe('The first revision of the report that states this root.'),
    current: z.boolean().describe('Whether the current revision of the report states it.'),
    ordinal: z.number().int().nullable(),
    auditId: z.string().nullable(),
    proofSystem: z.enum(PROOF_SYSTEMS).nullable(),
    root: z.string(),
    origin: z.string().describe('What the root was learnt from.'),
    source: z.string().nullable().describe('URL of the first source of that revision.'),
  })
  .meta({ id: 'PublishedRoot' });

export type PublishedRoot = z.infer<typeof publishedRootSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type AssetFigures = z.infer<typeof assetFiguresSchema>;
export type RatioSummary = z.infer<typeof ratioSchema>;
export type ReportSummary = z.infer<typeof reportSummarySchema>;
export type Report = z.infer<typeof reportSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
/** As a revision states them: the class is what Ballast knows of the source, no part of the content. */
export type SourceRecord = Omit<Source, 'class'>;
export type ConflictRecord = Omit<Conflict, 'class'>;
export type Completeness = z.infer<typeof completenessSchema>;
