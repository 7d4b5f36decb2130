import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { KernelContext } from './backends';
import { decodeHexOf } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { evmDigest } from './digests';
import { Checking, failed, good, type Result } from './outcome';
import type { BoundTo, OwnershipVerdict } from './verdict';

const scheme = bls12_381.longSignatures;

/** Ethereum's domain (proof of possession); the library's own default is another one. */
export const BLS_DOMAIN = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_';

/** Ethereum validators (BETH): the address is the BLS public key, the signature lies in G2. */
export function verifyBls(claim: CheckedClaim, context: KernelContext): OwnershipVerdict {
  const check = new Checking('bls', context);
  return check.finish(decide(check, claim));
}

function decide(check: Checking, claim: CheckedClaim): Result<BoundTo> {
  const publicKey = decodeHexOf(claim.address, 48);
  if (!publicKey) {
    return failed('undecodable-address', `${claim.address} is not a 48-byte BLS public key.`);
  }
  const signature = decodeHexOf(claim.signature1, 96);
  if (!signature) return failed('malformed-signature', 'The signature is not 96 bytes of hex.');
  const digest = evmDigest(claim.message);
  check.note('digest', 'Signed digest, Ethereum form over keccak of the text', digest);
  const verifies = verify(signature, digest, publicKey);
  check.compare('signature1', 'Signature under the address as key', {
    expected: 'verifies',
    computed: verifies ? 'verifies' : 'does not verify',
    ok: verifies,
  });
  if (!verifies) return failed('invalid-signature', 'The signature does not verify.');
  check.provenKey(publicKey);
  return good('address');
}

/** Decoding checks that both points are on their curve and in the right subgroup. */
function verify(signature: Uint8Array, digest: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    const point = scheme.Signature.fromBytes(signature);
    const key = bls12_381.G1.Point.fromBytes(publicKey);
    key.assertValidity();
    return scheme.verify(point, scheme.hash(digest, BLS_DOMAIN), key);
  } catch {
    return false;
  }
}
