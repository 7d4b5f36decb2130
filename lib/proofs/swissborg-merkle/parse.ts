import { InputError } from '@/lib/format/input-error';
import type { JsonNode } from '@/lib/format/json';
import { type DecimalField, type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import type { Partition } from './hashes';

export type Witness = { digest: string; liability: DecimalField };

/** One leaf of the account: its balance of a currency is spread over several. */
export type SwissborgLeaf = {
  partitionId: string;
  liability: DecimalField;
  leafIndex: number;
  /** The leaf's nonce; in the first audit's files the leaf's hash stands in its place. */
  nonce: string;
  witnesses: readonly Witness[];
};

export type AuditRoots = {
  id: string;
  digest: string;
  partitions: readonly (Partition & { total: DecimalField })[];
};

export type SwissborgProof = {
  auditId: string;
  userId: string;
  leaves: readonly SwissborgLeaf[];
  /** Null when the companion was not given. */
  roots: AuditRoots | null;
  credential: string | null;
  ignoredFields: readonly string[];
};

const MAX_LEAVES = 300;
const MAX_DEPTH = 48;
/** Ids and currencies stand between commas in hashes. */
const PLAIN = /^[^,\s]{1,200}$/;

/**
 * Reads SwissBorg's user file (`userLiab….json`) with its companions: `roots` (the audit's public
 * roots) and `credential` (the account's secret for this audit).
 *
 * @throws InputError naming the field.
 */
export function parseSwissborg({ document, fileName, companions }: ProofInput): SwissborgProof {
  const file = openJson(document, fileName);
  const leaves = file.field('liabilities').items({ min: 1, max: MAX_LEAVES });
  const { roots, credential } = companions ?? {};
  if (typeof roots === 'string' || (credential !== undefined && typeof credential !== 'string')) {
    const reason = 'must come with the roots as a document and the credential as a text';
    throw new InputError({ code: 'field-wrong-type', reason });
  }
  const ignored = leaves.flatMap((leaf) => [
    ...leaf
      .keysBeside(['audit_partition_id', 'liability', 'proof'])
      .map((key) => `liabilities[].${key}`),
    ...leaf
      .field('proof')
      .keysBeside(['leaf_index', 'nonce', 'witnesses'])
      .map((key) => `liabilities[].proof.${key}`),
  ]);
  return {
    auditId: plain(file.field('audit_id')),
    userId: plain(file.field('user_id')),
    leaves: leaves.map(readLeaf),
    roots: roots ? readRoots(roots) : null,
    credential: credential === undefined ? null : credential.trim(),
    ignoredFields: [
      ...file.keysBeside(['audit_id', 'user_id', 'liabilities']),
      ...new Set(ignored),
    ],
  };
}

function readLeaf(leaf: JsonCursor): SwissborgLeaf {
  const proof = leaf.field('proof');
  return {
    partitionId: plain(leaf.field('audit_partition_id')),
    liability: leaf.field('liability').decimal(),
    leafIndex: proof.field('leaf_index').integer({ min: 0 }),
    nonce: proof.field('nonce').hex(64),
    witnesses: proof
      .field('witnesses')
      // None where the account is the only one that holds the currency: its leaf is the root.
      .items({ max: MAX_DEPTH })
      .map((witness) => ({
        digest: witness.field('digest').hex(64),
        liability: witness.field('liability').decimal(),
      })),
  };
}

function readRoots(document: JsonNode): AuditRoots {
  const audit = openJson(document, 'roots').field('audit');
  const partitions = audit.field('partitions').items({ min: 1, max: 2000 });
  const seen = new Set<string>();
  return {
    id: plain(audit.field('id')),
    digest: audit.field('commitment', 'digest').hex(64),
    partitions: partitions.map((partition) => {
      const commitment = partition.field('commitment');
      const total = commitment.field('liability').decimal();
      const id = plain(partition.field('id'));
      const currency = plain(partition.field('currency'));
      for (const key of [`id ${id}`, `currency ${currency.toUpperCase()}`]) {
        if (seen.has(key)) throw partition.error('partition-repeated', `repeats the ${key}`);
        seen.add(key);
      }
      return {
        id,
        currency,
        total,
        liability: total.text,
        digest: commitment.field('digest').hex(64),
      };
    }),
  };
}

function plain(field: JsonCursor): string {
  const text = field.string({ maxLength: 200 });
  if (PLAIN.test(text)) return text;
  throw field.error('field-not-plain', 'is empty or holds a comma or white space');
}
