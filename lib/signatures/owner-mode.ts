import { type Checking, failed, good, type Result } from './outcome';
import type { BoundTo } from './verdict';

/** What the owner columns of a row ask for. */
export type OwnerMode =
  | { kind: 'address' }
  | { kind: 'one-owner'; owner: string }
  | { kind: 'two-owners'; owners: readonly [string, string]; signature2: string };

const EIGENLAYER = 'eigenlayer staking';
const STAKING = ['native eth staking', EIGENLAYER];
const NOT_STAKING = 'non staking';

/** True for rows whose address is a validator's key and is shown only. */
export function isStakingRow(type: string | null): boolean {
  return STAKING.includes(type?.toLowerCase() ?? '');
}

/**
 * True where a row's type does not deny staking: the layouts before 2026-07 have no such column, and
 * the staking files published beside them name validators all the same.
 */
export function mayBeStakingRow(type: string | null): boolean {
  return type?.toLowerCase() !== NOT_STAKING;
}

/**
 * OKX rule for EVM and OKX-ECDSA coins: with eoa1 and eoa2 both must sign, with eoa1 alone it signs
 * for the address, without owners the address signs itself. On an Eigenlayer row eoa2 is the pod's
 * contract and cannot sign.
 */
export function ownerMode(
  check: Checking,
  claim: {
    eoa1: string | null;
    eoa2: string | null;
    type: string | null;
    signature2: string | null;
  },
): Result<OwnerMode> {
  const eigenlayer = claim.type?.toLowerCase() === EIGENLAYER;
  const eoa2 = eigenlayer ? null : claim.eoa2;
  if (eigenlayer && claim.eoa2) {
    check.notice(
      'pod-not-checked',
      `The pod contract ${claim.eoa2} cannot sign; it is not checked.`,
    );
  }
  if (!claim.eoa1) {
    if (eoa2) return failed('malformed-owner', 'eoa2 is given without eoa1.');
    return isStakingRow(claim.type)
      ? failed('malformed-owner', 'A staking row names no owner (EOA1).')
      : good({ kind: 'address' });
  }
  if (!eoa2) return good({ kind: 'one-owner', owner: claim.eoa1 });
  if (!claim.signature2)
    return failed('missing-signature', 'eoa2 is given but signature2 is missing.');
  return good({ kind: 'two-owners', owners: [claim.eoa1, eoa2], signature2: claim.signature2 });
}

/** The owners signed; that they control the address is for the chain to say. */
export function noteOwnerOnly(check: Checking, address: string): Result<BoundTo> {
  check.notice(
    'owner-control-not-proven',
    `The owners named in the row signed. That they control ${address} needs a look at the chain.`,
  );
  return good('owner');
}
