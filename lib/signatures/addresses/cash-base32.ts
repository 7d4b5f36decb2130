/**
 * The base-32 text with a 40-bit checksum that Bitcoin Cash, eCash ("cashaddr") and Conflux (CIP-37)
 * share; only the alphabet differs.
 */
export const CASH_ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
export const CONFLUX_ALPHABET = 'abcdefghjkmnprstuvwxyz0123456789';

const GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];
const CHECKSUM_WORDS = 8;
const LONGEST = 128;

function polymod(words: readonly number[]): bigint {
  let state = 1n;
  for (const word of words) {
    const top = state >> 35n;
    state = ((state & 0x07ffffffffn) << 5n) ^ BigInt(word);
    for (const [bit, generator] of GENERATORS.entries()) {
      if ((top >> BigInt(bit)) & 1n) state ^= generator;
    }
  }
  return state ^ 1n;
}

function prefixWords(prefix: string): number[] {
  return [...prefix].map((letter) => letter.charCodeAt(0) & 0x1f).concat(0);
}

/** Version byte and payload of `prefix:body`; null when a letter, the padding or the checksum is wrong. */
export function decodeCashBase32(
  prefix: string,
  body: string,
  alphabet: string,
): Uint8Array | null {
  if (body.length > LONGEST || body.length <= CHECKSUM_WORDS) return null;
  const words = [...body].map((letter) => alphabet.indexOf(letter));
  if (words.includes(-1) || polymod([...prefixWords(prefix), ...words]) !== 0n) return null;
  return regroup(words.slice(0, -CHECKSUM_WORDS));
}

export function encodeCashBase32(prefix: string, bytes: Uint8Array, alphabet: string): string {
  const words = split(bytes);
  const check = polymod([...prefixWords(prefix), ...words, ...new Array(CHECKSUM_WORDS).fill(0)]);
  for (let i = CHECKSUM_WORDS - 1; i >= 0; i -= 1)
    words.push(Number((check >> BigInt(5 * i)) & 31n));
  return words.map((word) => alphabet[word] ?? '').join('');
}

function regroup(words: readonly number[]): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const word of words) {
    held = (held << 5) | word;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return bits < 5 && held === 0 ? Uint8Array.from(bytes) : null;
}

function split(bytes: Uint8Array): number[] {
  const words: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      words.push((held >> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) words.push((held << (5 - bits)) & 31);
  return words;
}
