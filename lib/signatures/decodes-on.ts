import { tronAddress } from './addresses/tron';
import { decodeUtxoAddress } from './addresses/utxo';
import { decodeHexOf } from './bytes';
import { NETWORKS, type Network, type NetworkSlug } from './networks';

/** Whether a text is an address of a network at all, whoever may own it. */
export function decodesOn(slug: NetworkSlug, address: string): boolean {
  const { rule }: Network = NETWORKS[slug];
  switch (rule.scheme) {
    case 'evm':
    case 'okx-ecdsa':
    case 'ed25519':
      return rule.address.canonical(address) !== null;
    case 'utxo':
      return decodeUtxoAddress(address, rule.network) !== null;
    case 'tron':
      return tronAddress.canonical(address) !== null;
    case 'bls':
      return decodeHexOf(address, 48) !== null;
    case 'starknet':
      return /^0x[0-9a-f]{1,64}$/i.test(address);
    case 'eos':
      return /^[a-z1-5.]{1,13}$/.test(address);
    case 'none':
      return false;
  }
}
