import type { AddressRule } from './addresses/address-rule';
import type { KernelContext } from './backends';
import { decodeHex, decodeHexOf } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { okxMessage } from './digests';
import { isWeakEd25519Key } from './ed25519-key';
import { Checking, failed, good, notBound, type Result, unsupported } from './outcome';
import { noteOwnerOnly } from './owner-mode';
import type { BoundTo, OwnershipVerdict } from './verdict';

const MOST_KEYS_BYTES = 32 * 32 + 1;

/**
 * Chains with ed25519 keys: the key stands in the script column, signs "OKX Signed Message" without
 * hashing it first, and the address must be the key's. With eoa1 it is eoa1 that must be the key's
 * (an Aptos account whose key was rotated).
 */
export function verifyEd25519(
  claim: CheckedClaim,
  rule: AddressRule<Uint8Array>,
  context: KernelContext,
): OwnershipVerdict {
  const check = new Checking('ed25519', context);
  return check.finish(decide(check, claim, rule, context));
}

function decide(
  check: Checking,
  claim: CheckedClaim,
  rule: AddressRule<Uint8Array>,
  { backends: { ed25519 } }: KernelContext,
): Result<BoundTo> {
  const address = rule.canonical(claim.address);
  if (address === null) {
    return failed('undecodable-address', `${claim.address} is not an address of this network.`);
  }
  if (!claim.script) return failed('missing-public-key', 'The row names no public key.');
  if (rule.severalKeys && isSeveralKeys(claim.script)) {
    return unsupported('unsupported-public-key', 'Accounts of several keys are not checked here.');
  }
  const publicKey = decodeHexOf(claim.script, 32);
  if (!publicKey || isWeakEd25519Key(publicKey)) {
    return failed('malformed-public-key', 'The public key is not a proper ed25519 key in hex.');
  }
  const signature = decodeHexOf(claim.signature1, 64);
  if (!signature) return failed('malformed-signature', 'The signature is not 64 bytes of hex.');
  const message = okxMessage(claim.message);
  check.note('message', 'Signed bytes', message);
  const verifies = ed25519.verify({ signature, message, publicKey });
  check.compare('signature1', 'Signature under the published key', {
    expected: 'verifies',
    computed: verifies ? 'verifies' : 'does not verify',
    ok: verifies,
  });
  if (!verifies) return failed('invalid-signature', 'The signature does not verify.');
  check.provenKey(publicKey);
  return claim.eoa1
    ? bindOwner(check, { claim, rule, publicKey, owner: claim.eoa1 })
    : bindAddress(check, { rule, publicKey, address });
}

/** A list `[a,b]`, or Aptos's own form: two keys or more and one byte for how many must sign. */
function isSeveralKeys(text: string): boolean {
  if (text.startsWith('[')) return true;
  const bytes = text.length <= 2 * MOST_KEYS_BYTES + 2 ? decodeHex(text) : null;
  const needed = bytes?.at(-1) ?? 0;
  const keys = ((bytes?.length ?? 0) - 1) / 32;
  return Number.isInteger(keys) && keys >= 2 && needed >= 1 && needed <= keys;
}

function bindAddress(
  check: Checking,
  {
    rule,
    publicKey,
    address,
  }: { rule: AddressRule<Uint8Array>; publicKey: Uint8Array; address: string },
): Result<BoundTo> {
  const derived = rule.derive(publicKey);
  const bound = check.compare('address', "The key's address", {
    expected: address,
    computed: derived.find((one) => one === address) ?? derived[0] ?? null,
    ok: derived.includes(address),
  });
  if (bound) return good('address');
  return rule.keysRegisteredOnChain
    ? notBound(
        'address-not-derived',
        'The signature is good, but the address does not follow from its key.',
      )
    : failed('address-mismatch', `The published key belongs to ${derived[0]}, not to ${address}.`);
}

function bindOwner(
  check: Checking,
  {
    claim,
    rule,
    publicKey,
    owner,
  }: { claim: CheckedClaim; rule: AddressRule<Uint8Array>; publicKey: Uint8Array; owner: string },
): Result<BoundTo> {
  const canonical = rule.canonical(owner);
  if (canonical === null) return failed('malformed-owner', `eoa1 is ${owner}: not an address.`);
  const derived = rule.derive(publicKey);
  const bound = check.compare('eoa1', "The key's own address", {
    expected: canonical,
    computed: derived.find((one) => one === canonical) ?? derived[0] ?? null,
    ok: derived.includes(canonical),
  });
  if (!bound && rule.keysRegisteredOnChain) {
    return notBound('address-not-derived', `The signature is good, but not by eoa1's own key.`);
  }
  if (!bound) return failed('owner-mismatch', `The published key is not that of eoa1 ${owner}.`);
  if (claim.eoa2) check.notice('eoa2-not-checked', 'These chains have no second owner to check.');
  return noteOwnerOnly(check, claim.address);
}
