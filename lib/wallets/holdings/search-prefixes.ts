import { canonicalAddress } from '@/lib/wallets/holdings/canonical-address';

/** Networks whose canonical spelling of a whole address differs from what people have at hand. */
const REWRITTEN = [
  'ton',
  'okc',
  'aptos',
  'filecoin-evm',
  'avalanche-x',
  'ethereum-validators',
] as const;
const LONGEST = 512;

/**
 * The beginnings under which an address typed by a person may be kept, likeliest first: as typed, in
 * lower case where letter case means nothing, and the canonical spelling if it is a whole address.
 * Empty for a text that begins no address.
 */
export function searchPrefixes(typed: string): string[] {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || /[\p{Cc}\s]/u.test(text)) return [];
  const bare = text.replace(/^(?:bitcoincash|ecash):/i, '');
  const rewritten = REWRITTEN.map((network) => canonicalAddress(network, text));
  return [...new Set([bare, bare.toLowerCase(), ...rewritten])];
}
