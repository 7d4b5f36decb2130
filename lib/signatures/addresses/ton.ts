import { base64, base64url } from '@scure/base';
import { bytesToHex, concatBytes, decodeHexOf, equalBytes } from '../bytes';
import { sha256 } from '../hashes';
import type { AddressRule } from './address-rule';
import { crc16 } from './crc16';

/** Representation hash and depth of a wallet contract's code cell. */
type Code = { hash: Uint8Array; depth: number };

const WALLET_V3R2: Code = {
  hash: codeHash('84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599'),
  depth: 0,
};
const HIGHLOAD_V3: Code = {
  hash: codeHash('11acad7955844090f283bf238bc1449871f783e7cc0979408d3f4859483e8525'),
  depth: 6,
};

/** Where wallet software numbers its first wallet; OKX's highload wallets use 4269. */
const V3_SUBWALLET = 698_983_191;
const HIGHLOAD_SUBWALLET = 4269;
const HIGHLOAD_TIMEOUT_SECONDS = 43_200;

const BASECHAIN = 0;
/** First byte of the friendly form: bounceable or not. Bit 7 would mean a test network. */
const FRIENDLY_TAGS = [0x11, 0x51];

/**
 * An address is the hash of the wallet contract's first state: its code and its data, which holds
 * the key. Two contracts are tried, as OKX uses both: wallet v3R2 and highload v3. The canonical text is
 * the raw form `0:<hex>`; the friendly forms differ only in flags.
 */
export const tonAddress: AddressRule<Uint8Array> = {
  canonical: (address) => canonicalRaw(address) ?? canonicalFriendly(address),
  derive: (publicKey) => [
    stateAddress(WALLET_V3R2, concatBytes(uint32(0), uint32(V3_SUBWALLET), publicKey)),
    stateAddress(HIGHLOAD_V3, highloadData(publicKey)),
  ],
};

/** Key, subwallet, two empty dictionaries and a zero time (66 bits), then the timeout in 22 bits. */
function highloadData(publicKey: Uint8Array): Uint8Array {
  return concatBytes(
    publicKey,
    uint32(HIGHLOAD_SUBWALLET),
    new Uint8Array(7),
    uint32(HIGHLOAD_TIMEOUT_SECONDS),
  );
}

/** Address of a contract with this code and a data cell of whole bytes without references. */
function stateAddress(code: Code, data: Uint8Array): string {
  const dataHash = sha256(concatBytes(Uint8Array.of(0, data.length * 2), data));
  // Two references, five bits of content: no split depth, not special, code, data, no library.
  const head = Uint8Array.of(2, 1, 0b00110_100, code.depth >> 8, code.depth & 0xff, 0, 0);
  return `${BASECHAIN}:${bytesToHex(sha256(concatBytes(head, code.hash, dataHash)))}`;
}

function canonicalRaw(address: string): string | null {
  return /^0:[0-9a-fA-F]{64}$/.test(address) ? address.toLowerCase() : null;
}

function canonicalFriendly(address: string): string | null {
  if (!/^[\w+/-]{48}$/.test(address)) return null;
  const coder = /[+/]/.test(address) ? base64 : base64url;
  try {
    const bytes = coder.decode(address);
    const body = bytes.subarray(0, 34);
    if (!equalBytes(crc16(body), bytes.subarray(34))) return null;
    if (!FRIENDLY_TAGS.includes(body[0] ?? -1) || body[1] !== BASECHAIN) return null;
    return `${BASECHAIN}:${bytesToHex(body.subarray(2))}`;
  } catch {
    return null;
  }
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}

function codeHash(hex: string): Uint8Array {
  return decodeHexOf(hex, 32) ?? new Uint8Array();
}
