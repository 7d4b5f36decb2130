import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import type { Secp256k1Backend } from './backends';
import { bytesToHex, decodeHex, equalBytes } from './bytes';
import { compressPublicKey, ecdsaKey } from './ecdsa-key';
import { type Checking, failed, good, notBound, type Result } from './outcome';
import { hasHighS, readRecoverableSignature } from './recoverable-signature';

export type SignerRules = {
  /** Digests a signature may be over, in the order they are tried. */
  digests: readonly { name: string; bytes: Uint8Array }[];
  address: AddressRule<EcdsaKey>;
  /** Refuse the malleated twin of a signature (OKX does so for EVM addresses only). */
  refuseHighS: boolean;
  secp256k1: Secp256k1Backend;
};

/**
 * Recovers the key of one r ‖ s ‖ v signature and holds it against the address it should belong to.
 * `name` is the column, used in the trace (`signature1`).
 */
export function checkSigner(
  check: Checking,
  rules: SignerRules,
  {
    name,
    signature,
    address,
    publicKey,
  }: { name: string; signature: string; address: string; publicKey: string | null },
): Result<EcdsaKey> {
  const canonical = rules.address.canonical(address);
  if (canonical === null) {
    return failed('undecodable-address', `${address} is not an address of this network.`);
  }
  const read = readRecoverableSignature(signature);
  if (!read.ok) return read;
  const { rs, recovery } = read.value;
  if (rules.refuseHighS && hasHighS(rs)) {
    return failed('high-s', `The s of ${name} is above half the order: a malleated signature.`);
  }
  let last: { key: EcdsaKey; derived: readonly string[]; digest: string } | null = null;
  for (const digest of rules.digests) {
    const found = rules.secp256k1.recover({
      signature: rs,
      recovery,
      digest: digest.bytes,
      compressed: false,
    });
    if (!found) continue;
    const key = ecdsaKey(found);
    last = { key, derived: rules.address.derive(key), digest: digest.name };
    if (last.derived.includes(canonical)) break;
  }
  if (!last) return failed('key-not-recoverable', `No key can have made ${name}.`);
  check.note(`${name}.digest`, `Signed digest, ${last.digest}`, digestHex(rules, last.digest));
  check.note(`${name}.key`, 'Recovered public key', bytesToHex(last.key.compressed));
  if (publicKey !== null) {
    const same = comparePublicKey(check, name, publicKey, last.key);
    if (!same.ok) return same;
  }
  return bindToAddress(check, rules, { name, canonical, last });
}

function bindToAddress(
  check: Checking,
  rules: SignerRules,
  {
    name,
    canonical,
    last,
  }: {
    name: string;
    canonical: string;
    last: { key: EcdsaKey; derived: readonly string[] };
  },
): Result<EcdsaKey> {
  const bound = last.derived.includes(canonical);
  check.compare(`${name}.address`, "The key's address", {
    expected: canonical,
    computed: bound ? canonical : (last.derived[0] ?? null),
    ok: bound,
  });
  if (bound) {
    check.provenKey(bytesToHex(last.key.compressed));
    return good(last.key);
  }
  return rules.address.keysRegisteredOnChain
    ? notBound('address-not-derived', `The key of ${name} is not the address's own key.`)
    : failed('address-mismatch', `${name} was made by ${last.derived[0]}, not by ${canonical}.`);
}

/** A key published beside the signature must be the one that signed. */
function comparePublicKey(
  check: Checking,
  name: string,
  published: string,
  key: EcdsaKey,
): Result<true> {
  const bytes = decodeHex(published);
  const claimed = bytes ? compressPublicKey(bytes) : null;
  if (!claimed) {
    check.notice('public-key-not-read', 'The key published beside the signature is not plain hex.');
    return good(true);
  }
  const ok = check.compare(`${name}.public-key`, 'Published public key', {
    expected: bytesToHex(claimed),
    computed: bytesToHex(key.compressed),
    ok: equalBytes(claimed, key.compressed),
  });
  return ok
    ? good(true)
    : failed('public-key-mismatch', `${name} was made by another key than the one published.`);
}

function digestHex(rules: SignerRules, name: string): string {
  const digest = rules.digests.find((candidate) => candidate.name === name);
  return digest ? bytesToHex(digest.bytes) : '';
}
