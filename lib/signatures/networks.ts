import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import { aelfAddress } from './addresses/aelf';
import { cardanoAddress } from './addresses/cardano';
import { confluxAddress } from './addresses/conflux';
import { avalancheAddress, bech32EvmAddress, cosmosAddress, okcAddress } from './addresses/cosmos';
import { evmAddress } from './addresses/evm';
import { filecoinAddress, filecoinEvmAddress } from './addresses/filecoin';
import { iconAddress } from './addresses/icon';
import { aptosAddress, iotaAddress, suiAddress } from './addresses/move-chains';
import { algorandAddress, hederaAddress, nearAddress } from './addresses/registered-accounts';
import { rippleAddress } from './addresses/ripple';
import { siaAddress } from './addresses/sia';
import { solanaAddress } from './addresses/solana';
import { stellarAddress } from './addresses/stellar';
import { substrateAddress } from './addresses/substrate';
import { tonAddress } from './addresses/ton';
import { UTXO_NETWORKS, type UtxoNetwork } from './addresses/utxo-networks';

/** How ownership of an address is shown on a network. */
export type NetworkRule =
  | { scheme: 'evm'; address: AddressRule<EcdsaKey> }
  | { scheme: 'okx-ecdsa'; address: AddressRule<EcdsaKey> }
  | { scheme: 'ed25519'; address: AddressRule<Uint8Array> }
  | { scheme: 'utxo'; network: UtxoNetwork }
  | { scheme: 'tron' | 'bls' | 'starknet' | 'eos' };

export type Network = { name: string; rule: NetworkRule };

function evm(name: string): Network {
  return { name, rule: { scheme: 'evm', address: evmAddress } };
}

function ecdsa(name: string, address: AddressRule<EcdsaKey>): Network {
  return { name, rule: { scheme: 'okx-ecdsa', address } };
}

function ed25519(name: string, address: AddressRule<Uint8Array>): Network {
  return { name, rule: { scheme: 'ed25519', address } };
}

function utxo(network: UtxoNetwork): Network {
  return { name: network.name, rule: { scheme: 'utxo', network } };
}

/** Every network a reserve address is known on, by the slug Ballast uses in addresses and URLs. */
export const NETWORKS = {
  bitcoin: utxo(UTXO_NETWORKS.bitcoin),
  'bitcoin-cash': utxo(UTXO_NETWORKS['bitcoin-cash']),
  'bitcoin-sv': utxo(UTXO_NETWORKS['bitcoin-sv']),
  ecash: utxo(UTXO_NETWORKS.ecash),
  litecoin: utxo(UTXO_NETWORKS.litecoin),
  dogecoin: utxo(UTXO_NETWORKS.dogecoin),
  dash: utxo(UTXO_NETWORKS.dash),
  'bitcoin-gold': utxo(UTXO_NETWORKS['bitcoin-gold']),
  'bitcoin-diamond': utxo(UTXO_NETWORKS['bitcoin-diamond']),
  digibyte: utxo(UTXO_NETWORKS.digibyte),
  qtum: utxo(UTXO_NETWORKS.qtum),
  ravencoin: utxo(UTXO_NETWORKS.ravencoin),
  horizen: utxo(UTXO_NETWORKS.horizen),
  zcash: utxo(UTXO_NETWORKS.zcash),

  ethereum: evm('Ethereum'),
  arbitrum: evm('Arbitrum One'),
  optimism: evm('OP Mainnet'),
  polygon: evm('Polygon'),
  'avalanche-c': evm('Avalanche C-Chain'),
  base: evm('Base'),
  linea: evm('Linea'),
  'zksync-era': evm('ZKsync Era'),
  'x-layer': evm('X Layer'),
  bsc: evm('BNB Smart Chain'),
  'ethereum-classic': evm('Ethereum Classic'),
  'ethereum-pow': evm('EthereumPoW'),
  unichain: evm('Unichain'),
  core: evm('Core'),
  berachain: evm('Berachain'),
  story: evm('Story'),
  merlin: evm('Merlin'),
  'conflux-espace': evm('Conflux eSpace'),
  'filecoin-evm': { name: 'Filecoin EVM', rule: { scheme: 'evm', address: filecoinEvmAddress } },
  platon: { name: 'PlatON', rule: { scheme: 'evm', address: bech32EvmAddress('lat') } },

  tron: { name: 'TRON', rule: { scheme: 'tron' } },
  'ethereum-validators': { name: 'Ethereum validators', rule: { scheme: 'bls' } },
  starknet: { name: 'Starknet', rule: { scheme: 'starknet' } },
  eos: { name: 'EOS (Vaulta)', rule: { scheme: 'eos' } },

  okc: ecdsa('OKC', okcAddress),
  filecoin: ecdsa('Filecoin', filecoinAddress),
  conflux: ecdsa('Conflux Core', confluxAddress),
  aelf: ecdsa('aelf', aelfAddress),
  'terra-classic': ecdsa('Terra Classic', cosmosAddress('terra')),
  terra: ecdsa('Terra', cosmosAddress('terra')),
  cosmos: ecdsa('Cosmos Hub', cosmosAddress('cosmos')),
  celestia: ecdsa('Celestia', cosmosAddress('celestia')),
  cronos: ecdsa('Cronos POS', cosmosAddress('cro')),
  'dora-vota': ecdsa('Dora Vota', cosmosAddress('dora')),
  dydx: ecdsa('dYdX', cosmosAddress('dydx')),
  injective: ecdsa('Injective', bech32EvmAddress('inj')),
  harmony: ecdsa('Harmony', bech32EvmAddress('one')),
  icon: ecdsa('ICON', iconAddress),
  'xrp-ledger': ecdsa('XRP Ledger', rippleAddress),
  'avalanche-x': ecdsa('Avalanche X and P chains', avalancheAddress),

  solana: ed25519('Solana', solanaAddress),
  aptos: ed25519('Aptos', aptosAddress),
  sui: ed25519('Sui', suiAddress),
  ton: ed25519('TON', tonAddress),
  polkadot: ed25519('Polkadot', substrateAddress(0)),
  'polkadot-asset-hub': ed25519('Polkadot Asset Hub', substrateAddress(0)),
  kusama: ed25519('Kusama', substrateAddress(2)),
  cardano: ed25519('Cardano', cardanoAddress),
  stellar: ed25519('Stellar', stellarAddress),
  pi: ed25519('Pi Network', stellarAddress),
  near: ed25519('NEAR', nearAddress),
  hedera: ed25519('Hedera', hederaAddress),
  algorand: ed25519('Algorand', algorandAddress),
  siacoin: ed25519('Sia', siaAddress),
  iota: ed25519('IOTA', iotaAddress),
} satisfies Record<string, Network>;

export type NetworkSlug = keyof typeof NETWORKS;
