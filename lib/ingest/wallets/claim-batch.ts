import {
  OWNERSHIP_STATUSES,
  type OwnershipReason,
  type OwnershipVerdict,
  type SignatureScheme,
} from '@/lib/signatures/verdict';
import type { OwnershipRow } from '@/lib/sources/okx/verify-ownership';
import type { BriefVerdict } from '@/lib/wallets/check/wallet-check-report';

/**
 * Rows and verdicts as they travel between threads: flat arrays, since copying many small objects
 * costs more than some of the checks.
 */
export type ClaimBatch = { id: number; cells: (string | null)[]; acceptedMessages?: string[] };

export type VerdictBatch = {
  id: number;
  /** Index into `OWNERSHIP_STATUSES`, one a row. */
  statuses: Uint8Array;
  /** Index into `SCHEMES`, one a row. */
  schemes: Uint8Array;
  /** Reasons of the rows that did not pass, by row. */
  reasons: Map<number, OwnershipReason>;
  /** Rows whose keys are bound to an owner, not to the address itself. */
  owners: Set<number>;
};

const SCHEMES: readonly SignatureScheme[] = [
  'none',
  'evm',
  'tron',
  'okx-ecdsa',
  'utxo',
  'bip322',
  'ed25519',
  'bls',
  'starknet',
  'eos',
];

const CELLS = 11;

export function packRow(row: OwnershipRow, into: (string | null)[]): void {
  const { coin, network, audit, type, address, message } = row;
  into.push(coin, network, audit ? 'audit' : null, type, address, message);
  into.push(row.signature1, row.signature2, row.script, row.eoa1, row.eoa2);
}

export function rowCount(cells: readonly unknown[]): number {
  return cells.length / CELLS;
}

export function unpackRow(cells: readonly (string | null)[], row: number): OwnershipRow {
  const at = row * CELLS;
  const cell = (offset: number) => cells[at + offset] ?? null;
  return {
    coin: cell(0) ?? '',
    network: cell(1),
    audit: cell(2) !== null,
    type: cell(3),
    address: cell(4),
    message: cell(5),
    signature1: cell(6),
    signature2: cell(7),
    script: cell(8),
    eoa1: cell(9),
    eoa2: cell(10),
  };
}

export function packVerdicts(id: number, verdicts: readonly OwnershipVerdict[]): VerdictBatch {
  const batch: VerdictBatch = {
    id,
    statuses: new Uint8Array(verdicts.length),
    schemes: new Uint8Array(verdicts.length),
    reasons: new Map(),
    owners: new Set(),
  };
  for (const [i, verdict] of verdicts.entries()) {
    batch.statuses[i] = OWNERSHIP_STATUSES.indexOf(verdict.status);
    batch.schemes[i] = SCHEMES.indexOf(verdict.scheme);
    if (verdict.reason) batch.reasons.set(i, verdict.reason);
    if (verdict.boundTo === 'owner') batch.owners.add(i);
  }
  return batch;
}

export function unpackVerdicts(batch: VerdictBatch): BriefVerdict[] {
  return Array.from(batch.statuses, (code, i) => {
    const status = OWNERSHIP_STATUSES[code] ?? 'fail';
    const bound = batch.owners.has(i) ? 'owner' : 'address';
    return {
      status,
      scheme: SCHEMES[batch.schemes[i] ?? 0] ?? 'none',
      boundTo: status === 'pass' ? bound : null,
      reason: batch.reasons.get(i) ?? null,
    };
  });
}
