import { z } from 'zod';
import { decimalSchema, monthSchema } from '@/lib/format/schema';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { HOLDING_TYPES } from './constants';

/** Shapes of the address ledger in API v1; pages read the same shapes from `data.ts`. */

export const ownershipStatusSchema = z
  .enum(OWNERSHIP_STATUSES)
  .describe(
    'pass: the signatures are good and bound to the address or its named owner; fail: something claimed is not so; not-bound: a good signature whose key nothing ties to the address; unsupported: it cannot be checked here.',
  );

export const holdingTypeSchema = z
  .enum(HOLDING_TYPES)
  .describe("own: the exchange's own wallet; staking: a staking position; custody: a third party.");

/** The verdict on one row, without its trace: whoever wants the trace recomputes it. */
export const briefVerdictSchema = z
  .object({
    status: ownershipStatusSchema,
    boundTo: z
      .enum(['address', 'owner'])
      .nullable()
      .describe('What the proven keys are bound to; null unless it passes.'),
    scheme: z.string().describe('evm, tron, okx-ecdsa, utxo, bip322, ed25519, bls, starknet, eos.'),
    reason: z.string().nullable().describe('Stable code of why it did not pass.'),
  })
  .meta({ id: 'OwnershipBrief' });

export const holdingSchema = z
  .object({
    id: z.number().int().describe('Of the row; stable as long as its ledger is not replaced.'),
    network: z
      .string()
      .describe(
        'Slug of the network as understood; `unknown` where the Network cell, or without one the label, is not known.',
      ),
    publishedNetwork: z
      .string()
      .nullable()
      .describe('The Network cell as published; null where the file has none.'),
    address: z.string().describe('Canonical spelling on its network.'),
    label: z.string().describe("Coin label as in the exchange's file."),
    asset: z.string().nullable().describe('null: the label is not known.'),
    type: holdingTypeSchema,
    publishedType: z.string().nullable().describe('The type cell as published.'),
    height: z.string().nullable().describe('Block of the balance, as published.'),
    amount: decimalSchema
      .nullable()
      .describe('Whole coins; null where the file states none or its unit is not known.'),
    verdict: briefVerdictSchema,
    duplicate: z
      .boolean()
      .describe('The file states this label and address in an earlier row too.'),
    line: z.number().int().describe('In the file, from 1.'),
  })
  .meta({ id: 'Holding' });

export const holdingCountSchema = z
  .object({
    rows: z.number().int(),
    exact: z.boolean().describe('false: there are more; counting stops at `rows`.'),
  })
  .meta({ id: 'HoldingCount' });

export const holdingPageSchema = z
  .object({
    exchange: z.string(),
    report: monthSchema,
    ledger: z.number().int().min(1).describe('Revision of the address ledger of this report.'),
    total: holdingCountSchema,
    holdings: z.array(holdingSchema),
    nextCursor: z.string().nullable().describe('null on the last page.'),
  })
  .meta({ id: 'HoldingPage' });

/** What the browser gives to `verifyOwnership`: the cells of the row as published. */
export const ownershipRowSchema = z
  .object({
    coin: z.string(),
    network: z.string().nullable(),
    audit: z.boolean(),
    type: z.string().nullable(),
    address: z.string().nullable(),
    message: z.string().nullable(),
    signature1: z.string().nullable(),
    signature2: z.string().nullable(),
    script: z.string().nullable(),
    eoa1: z.string().nullable(),
    eoa2: z.string().nullable(),
  })
  .meta({ id: 'OwnershipRow' });

export const ownershipProofSchema = z
  .object({
    id: z.number().int(),
    contentHash: z.string().describe('SHA-256 over what is verified; the same in every month.'),
    status: ownershipStatusSchema,
    boundTo: z.enum(['address', 'owner']).nullable(),
    scheme: z.string(),
    reason: z.object({ code: z.string(), message: z.string() }).nullable(),
    verifierVersion: z.number().int(),
    verifiedAt: z.iso.datetime(),
    row: ownershipRowSchema.describe('Everything a check needs, as published.'),
    reports: z.array(monthSchema).describe('Where it occurs, oldest first.'),
  })
  .meta({ id: 'OwnershipProof' });

export const addressHoldingSchema = holdingSchema
  .omit({ network: true, address: true })
  .extend({
    report: monthSchema,
    proof: z.number().int().describe('`id` in `proofs`.'),
  })
  .meta({ id: 'AddressHolding' });

export const addressSchema = z
  .object({
    exchange: z.string(),
    network: z.string(),
    networkName: z.string(),
    address: z.string(),
    explorerUrl: z.string().nullable().describe('Public block explorer; null where none is known.'),
    firstReport: monthSchema,
    lastReport: monthSchema,
    reports: z
      .array(monthSchema)
      .describe('Every report with a ledger from the first to the newest, oldest first.'),
    holdings: z.array(addressHoldingSchema).describe('Current ledgers; oldest report first.'),
    proofs: z.array(ownershipProofSchema),
    elsewhere: z
      .array(z.object({ network: z.string(), networkName: z.string(), reports: z.number().int() }))
      .describe('The same address on other networks.'),
  })
  .meta({ id: 'AddressDetail' });

export const addressMatchSchema = z
  .object({
    network: z.string(),
    networkName: z.string(),
    address: z.string(),
    lastReport: monthSchema,
  })
  .meta({ id: 'AddressMatch' });

export type OwnershipStatusName = z.infer<typeof ownershipStatusSchema>;
export type Holding = z.infer<typeof holdingSchema>;
export type HoldingCount = z.infer<typeof holdingCountSchema>;
export type HoldingPage = z.infer<typeof holdingPageSchema>;
export type OwnershipProof = z.infer<typeof ownershipProofSchema>;
export type AddressHolding = z.infer<typeof addressHoldingSchema>;
export type AddressDetail = z.infer<typeof addressSchema>;
export type AddressMatch = z.infer<typeof addressMatchSchema>;

/**
 * What a list of holdings is narrowed to, by the names of the API's parameters. Every field may be
 * left out; several values of one mean any of them.
 */
export type HoldingFilter = {
  asset?: readonly string[];
  network?: readonly string[];
  type?: readonly (typeof HOLDING_TYPES)[number][];
  verdict?: readonly OwnershipStatusName[];
  /** Decimal text, inclusive. Rows without an amount do not match. */
  minAmount?: string | null;
  maxAmount?: string | null;
  /** An address or the beginning of one. */
  search?: string | null;
};
