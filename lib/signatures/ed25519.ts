import { type AddressRule, isAddressOf } from './addresses/address-rule';
import { decodeBase58 } from './addresses/base58-check';
import type { KernelContext } from './backends';
import { decodeBase64, decodeHex, decodeHexOf } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { okxMessage } from './digests';
import { isWeakEd25519Key } from './ed25519-key';
import { Checking, failed, good, notBound, type Result, unsupported } from './outcome';
import { noteOwnerOnly } from './owner-mode';
import type { BoundTo, OwnershipVerdict } from './verdict';

const MOST_KEYS_BYTES = 32 * 32 + 1;

/**
 * Chains with ed25519 keys: the key stands in the script column, or in the address itself where that
 * spells it, signs "OKX Signed Message" without hashing it first, and the address must be the key's. With eoa1 it is eoa1 that must be the key's
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
  const published = readKey(check, claim, rule);
  if (!published.ok) return published;
  const publicKey = published.value;
  const signatures = readings(claim.signature1, 64);
  if (signatures.length === 0) {
    return failed('malformed-signature', 'The signature is not 64 bytes of hex, base58 or base64.');
  }
  const message = okxMessage(claim.message);
  check.note('message', 'Signed bytes', message);
  // A text can be base58 and base64 at once: one of its readings must verify.
  const verifies = signatures.some((signature) =>
    ed25519.verify({ signature, message, publicKey }),
  );
  check.compare('signature1', 'Signature under the published key', {
    expected: 'verifies',
    computed: verifies ? 'verifies' : 'does not verify',
    ok: verifies,
  });
  if (!verifies && !claim.script && rule.keysRegisteredOnChain) {
    // The account may have been given another key than the one its address spells.
    return failed('missing-public-key', "The signature is not by the address's own key.");
  }
  if (!verifies) return failed('invalid-signature', 'The signature does not verify.');
  check.provenKey(publicKey);
  return claim.eoa1
    ? bindOwner(check, { claim, rule, publicKey, owner: claim.eoa1 })
    : bindAddress(check, { rule, publicKey, address });
}

/** The key published beside the signature; for want of one, the key that the signer's address spells. */
function readKey(
  check: Checking,
  claim: CheckedClaim,
  rule: AddressRule<Uint8Array>,
): Result<Uint8Array> {
  const { script } = claim;
  if (!script) {
    const spelt = rule.keyOf?.(claim.eoa1 ?? claim.address) ?? null;
    if (!spelt || isWeakEd25519Key(spelt)) {
      return failed('missing-public-key', 'The row names no public key.');
    }
    check.note('public-key', 'Public key, spelt by the address', spelt);
    return good(spelt);
  }
  if (rule.severalKeys && isSeveralKeys(script)) {
    return unsupported('unsupported-public-key', 'Accounts of several keys are not checked here.');
  }
  const publicKey = readings(script, 32).find((key) => !isWeakEd25519Key(key));
  return publicKey
    ? good(publicKey)
    : failed('malformed-public-key', 'The public key is not a proper ed25519 key.');
}

/** What a text says as bytes of this length: in hex as OKX writes them, else in base58 or base64. */
function readings(text: string, length: number): Uint8Array[] {
  const hex = decodeHexOf(text, length);
  if (hex) return [hex];
  if (text.length > 2 * length) return [];
  const padded = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  const base64 = decodeBase64(padded.padEnd(Math.ceil(padded.length / 4) * 4, '='));
  return [decodeBase58(text), base64].filter((bytes) => bytes?.length === length) as Uint8Array[];
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
  const own = isAddressOf(rule, address, publicKey);
  const bound = check.compare('address', "The key's address", {
    expected: address,
    computed: own ? address : (derived[0] ?? null),
    ok: own,
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
  const own = isAddressOf(rule, canonical, publicKey);
  const bound = check.compare('eoa1', "The key's own address", {
    expected: canonical,
    computed: own ? canonical : (rule.derive(publicKey)[0] ?? null),
    ok: own,
  });
  if (!bound && rule.keysRegisteredOnChain) {
    return notBound('address-not-derived', `The signature is good, but not by eoa1's own key.`);
  }
  if (!bound) return failed('owner-mismatch', `The published key is not that of eoa1 ${owner}.`);
  if (claim.eoa2) check.notice('eoa2-not-checked', 'These chains have no second owner to check.');
  return noteOwnerOnly(check, claim.address);
}
