import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { MOST_SHORT_PREFIXES, ROOT_STANDINGS, TREE_SCHEMES } from './constants';

/** Shapes of the liabilities side in API v1; pages read the same shapes from `data.ts`. */

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('64 lower-case hex digits.');

export const rootStandingSchema = z
  .enum(ROOT_STANDINGS)
  .describe(
    'The recomputed root against the roots known for this report from elsewhere than this file.',
  );

const liabilitiesFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  ingestedAt: z.iso.datetime(),
});

export const liabilityTreeSchema = z
  .object({
    revision: z
      .number()
      .int()
      .min(1)
      .describe('Of the tree; a file published anew is the next one.'),
    scheme: z.enum(TREE_SCHEMES).describe('The proof scheme that checks a leaf of it.'),
    root: hashSchema.describe('Recomputed from every leaf.'),
    publishedRoot: rootStandingSchema,
    leaves: z.number().int().describe('Leaves; an account may hold several, and padding is none.'),
    height: z.number().int().describe('Of the root; leaves have height 1.'),
    totals: z
      .array(z.object({ asset: z.string(), amount: decimalSchema }))
      .describe('All leaves together, in the order in which the scheme hashes them.'),
    prefixBits: z
      .number()
      .int()
      .describe(
        'Leading bits of a leaf hash that a look-up sends: so few, counted in this tree, that at least a dozen leaves share them whatever they are; 0 in a small tree.',
      ),
    shortPrefixes: z
      .array(z.string())
      .max(MOST_SHORT_PREFIXES)
      .describe(
        'Prefixes of `prefixBits - 1` bits, ascending, that a look-up sends as they are: with one bit more fewer than a dozen leaves would share them.',
      ),
    verifiedAt: z.iso.datetime(),
    file: liabilitiesFileSchema,
  })
  .meta({ id: 'LiabilityTree' });

export const sumProofSchema = z
  .object({
    revision: z.number().int().min(1),
    root: hashSchema.describe('Four field elements, each as eight bytes with the lowest first.'),
    publishedRoot: rootStandingSchema,
    equity: decimalSchema.describe('Of all accounts, in the one unit of the proof.'),
    debt: decimalSchema,
    liability: decimalSchema.describe('Equity - debt.'),
    tokenCount: z.number().int(),
    batchSize: z.number().int(),
    levels: z
      .number()
      .int()
      .nullable()
      .describe('Levels above the batches; null when not printed.'),
    rootVdDigest: z
      .array(z.string())
      .describe('Digest of the circuit the exchange says it used, four field elements.'),
    globalProof: z
      .literal('not-verified-here')
      .describe('The proof over all accounts is stored as stated; Ballast does not check it yet.'),
    file: liabilitiesFileSchema,
  })
  .meta({ id: 'SumProof' });

export const reportLiabilitiesSchema = z
  .object({
    exchange: z.string(),
    report: monthSchema,
    tree: liabilityTreeSchema.nullable().describe('null: no tree of all leaves was ingested.'),
    sumProof: sumProofSchema.nullable().describe('null: no sum_proof_data.json was ingested.'),
  })
  .meta({ id: 'ReportLiabilities' });

const balancesSchema = z
  .record(z.string(), decimalSchema)
  .describe('By asset, in the order in which the scheme hashes them.');

export const pathNodeSchema = z
  .object({
    hash: hashSchema,
    balances: balancesSchema,
    side: z.enum(['left', 'right']).describe('Where it stands beside the path.'),
  })
  .meta({ id: 'LiabilityPathNode' });

export const liabilityLeafSchema = z
  .object({
    hash: hashSchema,
    balances: balancesSchema.describe('As the file writes them, trailing zeros included.'),
    index: z.number().int().describe('From the left, from 0.'),
    path: z.array(pathNodeSchema).describe('The nodes beside the way to the root, bottom up.'),
  })
  .meta({ id: 'LiabilityLeaf' });

export const leafLookupSchema = z
  .object({
    exchange: z.string(),
    report: monthSchema,
    tree: z.number().int().min(1).describe('Revision of the tree.'),
    scheme: z.enum(TREE_SCHEMES),
    root: hashSchema,
    prefix: z.string().describe('What the leaves share, as hex; the last digit cut to `bits`.'),
    bits: z
      .number()
      .int()
      .describe(
        'Bits of `prefix`: those asked for, or fewer where a dozen leaves would not have come together, which takes a tree whose hashes are spread unevenly.',
      ),
    complete: z.boolean().describe('false: more leaves than are ever answered share the prefix.'),
    leaves: z.array(liabilityLeafSchema).describe('Every leaf under the prefix, in tree order.'),
  })
  .meta({ id: 'LeafLookup' });

export type LiabilityTree = z.infer<typeof liabilityTreeSchema>;
export type SumProof = z.infer<typeof sumProofSchema>;
export type ReportLiabilities = z.infer<typeof reportLiabilitiesSchema>;
export type PathNode = z.infer<typeof pathNodeSchema>;
export type LiabilityLeaf = z.infer<typeof liabilityLeafSchema>;
export type LeafLookup = z.infer<typeof leafLookupSchema>;
