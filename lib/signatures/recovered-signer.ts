import { type AddressRule, type EcdsaKey, isAddressOf } from './addresses/address-rule';
import type { KernelContext } from './backends';
import { decodeHex, equalBytes } from './bytes';
import { compressPublicKey, ecdsaKey } from './ecdsa-key';
import { type Checking, failed, good, notBound, type Result } from './outcome';
import { hasHighS, readRecoverableSignature } from './recoverable-signature';

export type SignerRules = {
  /** Digests a signature may be over, in the order they are tried. */
  digests: readonly { name: string; bytes: Uint8Array }[];
  address: AddressRule<EcdsaKey>;
  /** Refuse the malleated twin of a signature (OKX does so for EVM addresses only). */
  refuseHighS: boolean;
  /** Key published beside the signature, hex; the signer must be it. */
  publishedKey: string | null;
  /** True where the owner columns count. */
  owners: boolean;
  /** True where an owner may also sign for a validator, which the row names by its 48-byte key. */
  validators?: boolean;
  context: KernelContext;
};

/**
 * Recovers the key of one r ‖ s ‖ v signature and holds it against the address it should belong to.
 * `name` is the column, used in the trace (`signature1`).
 */
export function checkSigner(
  check: Checking,
  rules: SignerRules,
  { name, signature, address }: { name: string; signature: string; address: string },
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
  let last: { key: EcdsaKey; bound: boolean; digest: SignerRules['digests'][number] } | null = null;
  for (const digest of rules.digests) {
    const found = rules.context.backends.secp256k1.recover({
      signature: rs,
      recovery,
      digest: digest.bytes,
      compressed: false,
    });
    if (!found) continue;
    const key = ecdsaKey(found);
    last = { key, bound: isAddressOf(rules.address, canonical, key), digest };
    if (last.bound) break;
  }
  if (!last) return failed('key-not-recoverable', `No key can have made ${name}.`);
  check.note(`${name}.digest`, `Signed digest, ${last.digest.name}`, last.digest.bytes);
  check.note(`${name}.key`, 'Recovered public key', last.key.compressed);
  const named = comparePublicKey(check, name, rules.publishedKey, last.key);
  if (!named.ok) return named;
  return bindToAddress(check, rules, { name, canonical, named: named.value, ...last });
}

function bindToAddress(
  check: Checking,
  { address }: SignerRules,
  {
    name,
    canonical,
    key,
    bound,
    named,
  }: { name: string; canonical: string; key: EcdsaKey; bound: boolean; named: boolean },
): Result<EcdsaKey> {
  const own = bound ? canonical : (address.derive(key)[0] ?? null);
  check.compare(`${name}.address`, "The key's address", {
    expected: canonical,
    computed: own,
    ok: bound,
  });
  if (bound) {
    check.provenKey(key.compressed);
    return good(key);
  }
  if (!address.keysRegisteredOnChain) {
    return failed('address-mismatch', `${name} was made by ${own}, not by ${canonical}.`);
  }
  // Some key can be recovered from nearly any bytes: only a key the row names makes a signature good.
  return named
    ? notBound('address-not-derived', `The key of ${name} is not the address's own key.`)
    : failed(
        'missing-public-key',
        `The key of ${name} is not the address's, nor one the row names.`,
      );
}

/** A key published beside the signature must be the one that signed; false where none is given. */
function comparePublicKey(
  check: Checking,
  name: string,
  published: string | null,
  key: EcdsaKey,
): Result<boolean> {
  if (published === null) return good(false);
  const bytes = decodeHex(published);
  const claimed = bytes ? compressPublicKey(bytes) : null;
  if (!claimed) {
    check.notice('public-key-not-read', 'The key published beside the signature is not plain hex.');
    return good(false);
  }
  const ok = check.compare(`${name}.public-key`, 'Published public key', {
    expected: claimed,
    computed: key.compressed,
    ok: equalBytes(claimed, key.compressed),
  });
  return ok
    ? good(true)
    : failed('public-key-mismatch', `${name} was made by another key than the one published.`);
}
