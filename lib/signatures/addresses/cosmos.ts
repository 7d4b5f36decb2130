import { bytesToHex } from '../bytes';
import type { AddressRule, EcdsaKey } from './address-rule';
import { decodeBech32Bytes, encodeBech32 } from './bech32-text';
import { evmAddress, evmAddressBytes } from './evm';
import { hash160 } from './hash160';

function bech32Rule(prefix: string, program: (key: EcdsaKey) => Uint8Array): AddressRule<EcdsaKey> {
  return {
    canonical: (address) =>
      decodeBech32Bytes(address, prefix)?.length === 20 ? address.toLowerCase() : null,
    derive: (key) => [encodeBech32(prefix, program(key))],
  };
}

/** Cosmos chains: bech32 of RIPEMD-160 of SHA-256 of the compressed key. */
export function cosmosAddress(prefix: string): AddressRule<EcdsaKey> {
  return bech32Rule(prefix, ({ compressed }) => hash160(compressed));
}

/** Chains with Ethereum keys and bech32 text (Injective, Harmony, PlatON). */
export function bech32EvmAddress(prefix: string): AddressRule<EcdsaKey> {
  return bech32Rule(prefix, ({ uncompressed }) => evmAddressBytes(uncompressed));
}

/** `0x…` or bech32 (OKC's `ex1…`), two texts of the same 20 bytes; the canonical text is the hex one. */
export function hexOrBech32Address(prefix: string): AddressRule<EcdsaKey> {
  return {
    canonical(address) {
      const bytes = decodeBech32Bytes(address, prefix);
      return bytes?.length === 20 ? `0x${bytesToHex(bytes)}` : evmAddress.canonical(address);
    },
    derive: evmAddress.derive,
  };
}

/** Avalanche's X and P chains: `X-avax1…`; the chain's letter is not part of the address. */
export const avalancheAddress: AddressRule<EcdsaKey> = {
  canonical(address) {
    const text = /^(?:[XP]-)?(avax1[a-z0-9]+)$/.exec(address)?.[1] ?? '';
    return decodeBech32Bytes(text, 'avax')?.length === 20 ? text : null;
  },
  derive: ({ compressed }) => [encodeBech32('avax', hash160(compressed))],
};
