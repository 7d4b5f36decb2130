import type { AddressRule, EcdsaKey } from './addresses/address-rule';
import { aelfAddress } from './addresses/aelf';
import { cardanoAddress } from './addresses/cardano';
import { confluxAddress } from './addresses/conflux';
import {
  avalancheAddress,
  bech32EvmAddress,
  cosmosAddress,
  hexOrBech32Address,
} from './addresses/cosmos';
import { evmAddress, roninAddress } from './addresses/evm';
import { filecoinAddress, filecoinEvmAddress } from './addresses/filecoin';
import { iconAddress } from './addresses/icon';
import {
  casperAddress,
  kadenaAddress,
  multiversxAddress,
  solanaAddress,
} from './addresses/key-in-address';
import { aptosAddress, iotaAddress, suiAddress } from './addresses/move-chains';
import {
  accountOfUnknownKey,
  algorandAddress,
  hederaAddress,
  nearAddress,
  pocketAddress,
} from './addresses/registered-accounts';
import { rippleAddress } from './addresses/ripple';
import { siaAddress } from './addresses/sia';
import { stellarAddress } from './addresses/stellar';
import { anySubstrateAddress, substrateAddress } from './addresses/substrate';
import { tezosAddress } from './addresses/tezos';
import { tonAddress } from './addresses/ton';
import { UTXO_NETWORKS, type UtxoNetwork } from './addresses/utxo-networks';
import { EVM_NETWORKS } from './evm-networks';

/** How ownership of an address is shown on a network. */
export type NetworkRule =
  | { scheme: 'evm'; address: AddressRule<EcdsaKey> }
  | { scheme: 'okx-ecdsa'; address: AddressRule<EcdsaKey> }
  | { scheme: 'ed25519'; address: AddressRule<Uint8Array> }
  | { scheme: 'utxo'; network: UtxoNetwork }
  | { scheme: 'tron' | 'bls' | 'starknet' | 'eos' }
  /** The exchange signs there, but how an address follows from a key is not known here. */
  | { scheme: 'none' };

export type Network = { name: string; rule: NetworkRule };

function evm(name: string, address: AddressRule<EcdsaKey> = evmAddress): Network {
  return { name, rule: { scheme: 'evm', address } };
}

function evmNetworks() {
  const entries = Object.entries(EVM_NETWORKS).map(([slug, name]) => [slug, evm(name)]);
  return Object.fromEntries(entries) as Record<keyof typeof EVM_NETWORKS, Network>;
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

  ...evmNetworks(),
  'filecoin-evm': evm('Filecoin EVM', filecoinEvmAddress),
  platon: evm('PlatON', bech32EvmAddress('lat')),
  ronin: evm('Ronin', roninAddress),
  iotex: evm('IoTeX', hexOrBech32Address('io')),
  evmos: evm('Evmos', hexOrBech32Address('evmos')),
  dymension: evm('Dymension', hexOrBech32Address('dym')),
  haqq: evm('HAQQ', hexOrBech32Address('haqq')),

  tron: { name: 'TRON', rule: { scheme: 'tron' } },
  'ethereum-validators': { name: 'Ethereum validators', rule: { scheme: 'bls' } },
  starknet: { name: 'Starknet', rule: { scheme: 'starknet' } },
  eos: { name: 'EOS (Vaulta)', rule: { scheme: 'eos' } },
  wax: { name: 'WAX', rule: { scheme: 'eos' } },

  okc: ecdsa('OKC', hexOrBech32Address('ex')),
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
  nuls: { name: 'NULS', rule: { scheme: 'none' } },
  stacks: { name: 'Stacks', rule: { scheme: 'none' } },
  flow: { name: 'Flow', rule: { scheme: 'none' } },
  decred: { name: 'Decred', rule: { scheme: 'none' } },
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
  fogo: ed25519('Fogo', solanaAddress),
  multiversx: ed25519('MultiversX', multiversxAddress),
  casper: ed25519('Casper', casperAddress),
  kadena: ed25519('Kadena', kadenaAddress),
  tezos: ed25519('Tezos', tezosAddress),
  pocket: ed25519('Pocket Network', pocketAddress),
  'kusama-asset-hub': ed25519('Kusama Asset Hub', substrateAddress(2)),
  acala: ed25519('Acala', anySubstrateAddress),
  astar: ed25519('Astar', anySubstrateAddress),
  avail: ed25519('Avail', anySubstrateAddress),
  centrifuge: ed25519('Centrifuge', anySubstrateAddress),
  clover: ed25519('Clover', anySubstrateAddress),
  efinity: ed25519('Efinity', anySubstrateAddress),
  enjin: ed25519('Enjin', anySubstrateAddress),
  karura: ed25519('Karura', anySubstrateAddress),
  phala: ed25519('Phala', anySubstrateAddress),
  shiden: ed25519('Shiden', anySubstrateAddress),
  canton: ed25519('Canton', accountOfUnknownKey),
  'internet-computer': ed25519('Internet Computer', accountOfUnknownKey),
  iost: ed25519('IOST', accountOfUnknownKey),
  klayr: ed25519('Klayr', accountOfUnknownKey),
  'lisk-old': ed25519('Lisk (own chain, until 2024)', accountOfUnknownKey),
  venom: ed25519('Venom', accountOfUnknownKey),
  iota: ed25519('IOTA', iotaAddress),
} satisfies Record<string, Network>;

export type NetworkSlug = keyof typeof NETWORKS;
