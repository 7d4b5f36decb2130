import type { Client } from 'pg';
import { VERIFIER_VERSION } from '@/lib/signatures/verifier-version';
import type { GroupVerdict } from './holding-groups';

/** A proof of these that is stored: its place among the hashes asked for, and its row. */
export type KnownProof = { place: number; id: number; verdict: GroupVerdict };

const BYTES_A_HASH = 32;

/** One row a verdict, not one a proof: most of a month's proofs are known, and of few verdicts. */
const KNOWN = `
  SELECT p.status, p.scheme, p."boundTo", p."reasonCode" AS reason,
    string_agg(place || ' ' || p.id, ' ') AS found
  FROM generate_series(0, octet_length($1::bytea) / ${BYTES_A_HASH} - 1) AS place
  JOIN "OwnershipProof" p
    ON p."contentHash" = substring($1::bytea FROM place * ${BYTES_A_HASH} + 1 FOR ${BYTES_A_HASH})
    AND p."verifierVersion" = $2
  GROUP BY 1, 2, 3, 4`;

/** Which of these proofs (hashes as `proofHash` gives them) are stored with a verdict of this verifier. */
export async function findKnownProofs(
  client: Client,
  hashes: readonly string[],
): Promise<KnownProof[]> {
  const { rows } = await client.query<GroupVerdict & { found: string }>({
    name: 'known-proofs',
    text: KNOWN,
    values: [Buffer.from(hashes.join(''), 'latin1'), VERIFIER_VERSION],
  });
  return rows.flatMap(({ found, ...verdict }) => {
    const numbers = found.split(' ').map(Number);
    return Array.from({ length: numbers.length / 2 }, (_, i) => ({
      place: numbers[2 * i] ?? 0,
      id: numbers[2 * i + 1] ?? 0,
      verdict,
    }));
  });
}
