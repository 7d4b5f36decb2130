import { decodeHexOf } from './bytes';
import { failed, good, type Result } from './outcome';

/** A signature from which the key can be recovered. `recovery` is 0 to 3. */
export type RecoverableSignature = { rs: Uint8Array; recovery: number };

/** Half of secp256k1's order, big-endian: a larger `s` is the other, malleated form. */
const HALF_ORDER = [
  0x7fffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x5d576e73, 0x57a4501d, 0xdfe92f46, 0x681b20a0,
];

/** The last byte OKX's signatures carry: 27 or 28, or the same marked "compressed" (31 to 34). */
const RECOVERY_BY_V: Readonly<Record<number, number>> = {
  27: 0,
  28: 1,
  31: 0,
  32: 1,
  33: 2,
  34: 3,
};

/**
 * Reads r ‖ s ‖ v in hex, `0x` optional. OKX rule: v is 27 or 28, 31 to 34 are taken too, 0 and 1 are
 * not.
 */
export function readRecoverableSignature(text: string): Result<RecoverableSignature> {
  const bytes = decodeHexOf(text, 65);
  if (!bytes)
    return failed('malformed-signature', 'The signature is not 65 bytes of hex (r, s, v).');
  const v = bytes[64] ?? 0;
  const recovery = RECOVERY_BY_V[v];
  if (recovery === undefined) {
    return failed(
      'malformed-signature',
      `The signature's last byte is ${v}; 27 or 28 is expected.`,
    );
  }
  return good({ rs: bytes.subarray(0, 64), recovery });
}

/** True when `s` is above half the order: anyone can make such a twin of a good signature. */
export function hasHighS(rs: Uint8Array): boolean {
  const view = new DataView(rs.buffer, rs.byteOffset + 32, 32);
  for (const [i, half] of HALF_ORDER.entries()) {
    const word = view.getUint32(i * 4);
    if (word !== half) return word > half;
  }
  return false;
}
