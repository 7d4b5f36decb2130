import { decodeBase58 } from './addresses/base58-check';
import type { KernelContext } from './backends';
import { concatBytes, equalBytes, utf8ToBytes } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { eosDigest } from './digests';
import { ecdsaKey } from './ecdsa-key';
import { ripemd160 } from './hashes';
import { Checking, failed, notBound, type Result } from './outcome';
import type { BoundTo, OwnershipVerdict } from './verdict';

/**
 * EOS (Vaulta): the signature reveals its key, which must be the published one. An account's name is
 * tied to keys on the chain only, so the best possible verdict is `not-bound`.
 */
export function verifyEos(claim: CheckedClaim, context: KernelContext): OwnershipVerdict {
  const check = new Checking('eos', context);
  return check.finish(decide(check, claim, context));
}

function decide(
  check: Checking,
  claim: CheckedClaim,
  { backends: { secp256k1 } }: KernelContext,
): Result<BoundTo> {
  if (!/^[a-z1-5.]{1,12}[a-j1-5.]?$/.test(claim.address)) {
    return failed('undecodable-address', `${claim.address} is not an EOS account name.`);
  }
  const signature = decodeText(claim.signature1, 'SIG_K1_', 65, 'K1');
  if (!signature) return failed('malformed-signature', 'The signature is not SIG_K1_ text.');
  const recovery = ((signature[0] ?? 0) - 27) & 3;
  if (!claim.script) return failed('missing-public-key', 'The row names no public key.');
  const published =
    decodeText(claim.script, 'EOS', 33, '') ?? decodeText(claim.script, 'PUB_K1_', 33, 'K1');
  if (!published) return failed('malformed-public-key', 'The public key is not EOS text.');
  const digest = eosDigest(claim.message);
  check.note('digest', 'Signed digest', digest);
  const found = secp256k1.recover({
    signature: signature.subarray(1),
    recovery,
    digest,
    compressed: false,
  });
  if (!found) return failed('key-not-recoverable', 'No key can have made the signature.');
  const { compressed } = ecdsaKey(found);
  const same = check.compare('signature1.public-key', 'Published public key', {
    expected: published,
    computed: compressed,
    ok: equalBytes(published, compressed),
  });
  if (!same) {
    return failed('public-key-mismatch', 'The signature is by another key than the published one.');
  }
  check.provenKey(compressed);
  return notBound(
    'address-not-derived',
    `The signature is good, but which keys ${claim.address} has is recorded on the chain only.`,
  );
}

/** base58 of the payload and four bytes of RIPEMD-160 of it with the key type appended. */
function decodeText(
  text: string,
  prefix: string,
  length: number,
  keyType: string,
): Uint8Array | null {
  const bytes = text.startsWith(prefix) ? decodeBase58(text.slice(prefix.length)) : null;
  if (bytes?.length !== length + 4) return null;
  const payload = bytes.subarray(0, length);
  const checksum = ripemd160(concatBytes(payload, utf8ToBytes(keyType))).subarray(0, 4);
  return equalBytes(checksum, bytes.subarray(length)) ? payload : null;
}
