import { bytesToHex, concatBytes, decodeHexOf } from '../bytes';
import { sha256 } from '../hashes';

/** Data cell of a contract: `bytes` already end in the cell's padding where `bits` is no whole byte. */
type Data = { bytes: Uint8Array; bits: number };

/** A wallet contract: hash and depth of its code cell, and its first data for a key. */
type Wallet = { code: string; depth: number; data(publicKey: Uint8Array): Data };

/** Where wallet software numbers its first wallet; OKX's highload wallets use 4269. */
const SUBWALLET = uint32(698_983_191);
const HIGHLOAD_SUBWALLET = uint32(4269);
const HIGHLOAD_TIMEOUT_SECONDS = uint32(43_200);
/** First wallet of a v5 contract on the main network: its context exclusive-or the network's -239. */
const V5_WALLET = uint32(0x7fff_ff11);
const SEQNO = uint32(0);

/**
 * The standard wallets, most used by OKX first. Code hashes: those of the contracts the TON Foundation
 * published, as its library @ton/ton carries them.
 */
const WALLETS: readonly Wallet[] = [
  // v3R2
  whole('84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599', 0, withSubwallet),
  // highload v3
  whole('11acad7955844090f283bf238bc1449871f783e7cc0979408d3f4859483e8525', 6, highload),
  // v4R2
  {
    code: 'feb5ff6820e2ff0d9483e7e0d62c817d846789fb4ae580c878866d959dabd5c0',
    depth: 7,
    // No plugins: one bit 0, then the padding.
    data: (key) => ({ bytes: concatBytes(withSubwallet(key), Uint8Array.of(0x40)), bits: 321 }),
  },
  // v5R1
  { code: '20834b7b72b112147e1b2fb457b84e74d1a30f04f737d4f62a668e9552d2b72f', depth: 6, data: v5 },
  // v3R1
  whole('b61041a58a7980b946e8fb9e198e3c904d24799ffa36574ea4251c41a566f581', 0, withSubwallet),
  // v2R2, v2R1
  whole('fe9530d3243853083ef2ef0b4c2908c0abf6fa1c31ea243aacaa5bf8c7d753f1', 0, plain),
  whole('5c9a5e68c108e18721a07c42f9956bfb39ad77ec6d624b60c576ec88eee65329', 0, plain),
  // v1R3, v1R2, v1R1
  whole('587cc789eff1c84f46ec3797e45fc809a14ff5ae24f1e0c7a6a99cc9dc9061ff', 0, plain),
  whole('d4902fcc9fad74698fa8e353220a68da0dcf72e32bcb2eb9ee04217c17d3062c', 0, plain),
  whole('a0cfc2c48aee16a271f2cfc0b7382d81756cecb1017d077faaab3bb602f6868c', 0, plain),
];

/** Hash part (hex) of the addresses of a key's standard wallets. */
export function tonWalletHashes(publicKey: Uint8Array): string[] {
  return WALLETS.map(({ code, depth, data }) => {
    const { bytes, bits } = data(publicKey);
    const descriptor = Uint8Array.of(0, Math.floor(bits / 8) + Math.ceil(bits / 8));
    const dataHash = sha256(concatBytes(descriptor, bytes));
    const codeHash = decodeHexOf(code, 32) ?? new Uint8Array();
    // Two references, five bits of content: no split depth, not special, code, data, no library.
    const head = Uint8Array.of(2, 1, 0b00110_100, depth >> 8, depth & 0xff, 0, 0);
    return bytesToHex(sha256(concatBytes(head, codeHash, dataHash)));
  });
}

function whole(code: string, depth: number, data: (key: Uint8Array) => Uint8Array): Wallet {
  const asCell = (bytes: Uint8Array) => ({ bytes, bits: 8 * bytes.length });
  return { code, depth, data: (key) => asCell(data(key)) };
}

function plain(publicKey: Uint8Array): Uint8Array {
  return concatBytes(SEQNO, publicKey);
}

function withSubwallet(publicKey: Uint8Array): Uint8Array {
  return concatBytes(SEQNO, SUBWALLET, publicKey);
}

/** Key, subwallet, two empty dictionaries and a zero time (66 bits), then the timeout in 22 bits. */
function highload(publicKey: Uint8Array): Uint8Array {
  return concatBytes(publicKey, HIGHLOAD_SUBWALLET, new Uint8Array(7), HIGHLOAD_TIMEOUT_SECONDS);
}

/** One bit 1 (signatures allowed), then number, wallet and key, then one bit 0 (no extensions). */
function v5(publicKey: Uint8Array): Data {
  const body = concatBytes(SEQNO, V5_WALLET, publicKey);
  const bytes = new Uint8Array(body.length + 1);
  let carried = 1;
  for (const [i, byte] of body.entries()) {
    bytes[i] = (carried << 7) | (byte >> 1);
    carried = byte & 1;
  }
  bytes[body.length] = (carried << 7) | 0b0010_0000;
  return { bytes, bits: 8 * body.length + 2 };
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
