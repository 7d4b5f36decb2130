import { base32 } from '@scure/base';
import { concatBytes, equalBytes } from '../bytes';
import type { AddressRule } from './address-rule';
import { crc16 } from './crc16';

const ACCOUNT = 0x30;

/** strkey carries its CRC with the low byte first. */
function checksum(body: Uint8Array): Uint8Array {
  return crc16(body).reverse();
}

/** Stellar and Pi: strkey `G…`, base32 of 0x30, the key and its CRC. Upper case only. */
export const stellarAddress: AddressRule<Uint8Array> = {
  canonical: (address) => (keyOf(address) ? address : null),
  keyOf,
  derive(publicKey) {
    const body = concatBytes(Uint8Array.of(ACCOUNT), publicKey);
    return [base32.encode(concatBytes(body, checksum(body)))];
  },
};

function keyOf(address: string): Uint8Array | null {
  if (!/^G[A-Z2-7]{55}$/.test(address)) return null;
  const bytes = base32.decode(address);
  const body = bytes.subarray(0, 33);
  const good = bytes[0] === ACCOUNT && equalBytes(checksum(body), bytes.subarray(33));
  return good ? body.subarray(1) : null;
}
