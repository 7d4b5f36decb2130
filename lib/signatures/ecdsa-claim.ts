import { decodeHexOf } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { Checking, failed, good, type Result } from './outcome';
import {
  isStakingRow,
  mayBeStakingRow,
  noteOwnerOnly,
  type OwnerMode,
  ownerMode,
} from './owner-mode';
import { checkSigner, type SignerRules } from './recovered-signer';
import type { BoundTo, OwnershipVerdict, SignatureScheme } from './verdict';

/** Checks a claim whose signatures reveal their keys, owner columns included. */
export function verifyEcdsaClaim(
  scheme: SignatureScheme,
  claim: CheckedClaim,
  rules: SignerRules,
): OwnershipVerdict {
  const check = new Checking(scheme, rules.context);
  return check.finish(decide(check, claim, rules));
}

function decide(check: Checking, claim: CheckedClaim, rules: SignerRules): Result<BoundTo> {
  const itself = { name: 'signature1', signature: claim.signature1, address: claim.address };
  const mode: Result<OwnerMode> = rules.owners
    ? ownerMode(check, claim)
    : good({ kind: 'address' });
  if (!mode.ok) return mode;
  if (mode.value.kind === 'address') {
    const signer = checkSigner(check, rules, itself);
    return signer.ok ? good('address') : signer;
  }
  const shown = checkShownAddress(claim, rules);
  if (!shown.ok) return shown;
  const owners =
    mode.value.kind === 'one-owner'
      ? [{ name: 'signature1', signature: claim.signature1, address: mode.value.owner }]
      : [
          { name: 'signature1', signature: claim.signature1, address: mode.value.owners[0] },
          { name: 'signature2', signature: mode.value.signature2, address: mode.value.owners[1] },
        ];
  const signers = new Set<string>();
  for (const owner of owners) {
    const signer = checkSigner(check, { ...rules, publishedKey: null }, owner);
    if (!signer.ok) return asOwnerProblem(signer);
    signers.add(signer.value.compressed.join());
  }
  if (signers.size < owners.length) {
    return failed('one-key-two-owners', 'eoa1 and eoa2 are the same key: only one owner signed.');
  }
  return noteOwnerOnly(check, claim.address);
}

/** In owner mode the address itself does not sign, but it must still be one. */
function checkShownAddress(claim: CheckedClaim, rules: SignerRules): Result<true> {
  const isValidatorKey = decodeHexOf(claim.address, 48) !== null;
  const decodes = isStakingRow(claim.type)
    ? isValidatorKey
    : rules.address.canonical(claim.address) !== null ||
      (isValidatorKey && rules.validators === true && mayBeStakingRow(claim.type));
  if (decodes) return good(true);
  return failed(
    'undecodable-address',
    isStakingRow(claim.type)
      ? `${claim.address} is not a validator's 48-byte public key.`
      : `${claim.address} is not an address of this network.`,
  );
}

function asOwnerProblem(stop: Result<never>): Result<never> {
  if (stop.ok) return stop;
  const { code, message } = stop.reason;
  if (code === 'address-mismatch') return failed('owner-mismatch', message);
  if (code === 'undecodable-address') return failed('malformed-owner', message);
  return stop;
}
