import { bech32, bech32m } from '@scure/base';

/** Cardano's longest addresses stay below this; BIP-173's own 90 would refuse them. */
const LONGEST = 128;

export type Bech32Text = { prefix: string; words: number[]; variant: 'bech32' | 'bech32m' };

/** Reads bech32 or bech32m; null when the checksum of both is wrong. Mixed case is refused. */
export function decodeBech32(text: string): Bech32Text | null {
  if (text.length > LONGEST) return null;
  const plain = bech32.decodeUnsafe(text, LONGEST);
  if (plain) return { ...plain, variant: 'bech32' };
  const modified = bech32m.decodeUnsafe(text, LONGEST);
  return modified ? { ...modified, variant: 'bech32m' } : null;
}

/** The 8-bit payload of bech32 text with the given prefix, or null. */
export function decodeBech32Bytes(text: string, prefix: string): Uint8Array | null {
  const found = decodeBech32(text);
  if (found?.variant !== 'bech32' || found.prefix !== prefix) return null;
  return bech32.fromWordsUnsafe(found.words) ?? null;
}

export function encodeBech32(prefix: string, payload: Uint8Array): string {
  return bech32.encode(prefix, bech32.toWords(payload), LONGEST);
}
