import { starknetAddress } from '@/lib/signatures/addresses/starknet';
import { NETWORKS, type NetworkSlug } from '@/lib/signatures/networks';
import { isNetwork } from '@/lib/wallets/networks';

type Canonical = (address: string) => string | null;

/** Networks on which one address has only one spelling: nothing to bring together, time to save. */
const ONE_SPELLING: ReadonlySet<string> = new Set<NetworkSlug>([
  'solana',
  'stellar',
  'pi',
  'polkadot',
  'polkadot-asset-hub',
  'kusama',
  'cardano',
  'near',
  'hedera',
  'algorand',
  'aelf',
  'xrp-ledger',
]);

const RULES: ReadonlyMap<string, Canonical> = new Map(
  Object.entries(NETWORKS).flatMap(([slug, { rule }]): [string, Canonical][] =>
    'address' in rule && !ONE_SPELLING.has(slug) ? [[slug, rule.address.canonical]] : [],
  ),
);

/**
 * The one spelling under which an address is kept and found: lower case where the letter case means
 * nothing, leading zeros put back, two encodings of one account brought together. What does not decode
 * on the network stays as published. Never throws.
 */
export function canonicalAddress(network: string, address: string): string {
  if (!isNetwork(network)) return address;
  const { scheme } = NETWORKS[network].rule;
  if (scheme === 'bls') return canonicalHex(address);
  if (scheme === 'starknet') return starknetAddress.canonical(address) ?? address;
  if (scheme === 'utxo') return canonicalUtxo(address);
  return RULES.get(network)?.(address) ?? address;
}

/** A validator's key: 96 hex digits with or without `0x`. */
function canonicalHex(address: string): string {
  const digits = /^(?:0[xX])?([0-9a-fA-F]{96})$/.exec(address)?.[1];
  return digits ? `0x${digits.toLowerCase()}` : address;
}

/** Base58 stays; bech32 is lower case (BIP-173); a cashaddr may leave its prefix out. */
function canonicalUtxo(address: string): string {
  const body = /^(?:bitcoincash|ecash):(.+)$/i.exec(address)?.[1] ?? address;
  const upperOnly = body === body.toUpperCase();
  return upperOnly && /^(?:BC|LTC|BTG|DGB|QC)1|^[QP][0-9A-Z]{41}$/.test(body)
    ? body.toLowerCase()
    : body;
}
