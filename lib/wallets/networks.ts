import { NETWORKS, type NetworkSlug } from '@/lib/signatures/networks';
import { SEVERAL_NETWORKS, UNKNOWN_NETWORK } from './constants';

/**
 * Public block explorers: where a reader can look at an address without Ballast. `{address}` stands
 * for it. Each form is one that other public software links to (looked up in November 2026). Networks
 * have none where no explorer surely runs: Bitcoin Gold and Diamond, Horizen's own chain and OKC have
 * wound down, and which of the X and P chains an Avalanche address is on is not known. Nor have most of
 * the networks that only appear in an exchange's own table of names.
 */
const EXPLORERS: Readonly<Partial<Record<NetworkSlug, string>>> = {
  bitcoin: 'https://mempool.space/address/{address}',
  'bitcoin-cash': 'https://blockchair.com/bitcoin-cash/address/{address}',
  'bitcoin-sv': 'https://whatsonchain.com/address/{address}',
  ecash: 'https://explorer.e.cash/address/ecash:{address}',
  litecoin: 'https://blockchair.com/litecoin/address/{address}',
  dogecoin: 'https://blockchair.com/dogecoin/address/{address}',
  dash: 'https://blockchair.com/dash/address/{address}',
  digibyte: 'https://digiexplorer.info/address/{address}',
  qtum: 'https://qtum.info/address/{address}',
  ravencoin: 'https://ravencoin.network/address/{address}',
  zcash: 'https://blockchair.com/zcash/address/{address}',

  ethereum: 'https://etherscan.io/address/{address}',
  'ethereum-validators': 'https://beaconcha.in/validator/{address}',
  arbitrum: 'https://arbiscan.io/address/{address}',
  optimism: 'https://optimistic.etherscan.io/address/{address}',
  polygon: 'https://polygonscan.com/address/{address}',
  'avalanche-c': 'https://snowtrace.io/address/{address}',
  base: 'https://basescan.org/address/{address}',
  linea: 'https://lineascan.build/address/{address}',
  'zksync-era': 'https://era.zksync.network/address/{address}',
  'x-layer': 'https://www.oklink.com/xlayer/address/{address}',
  bsc: 'https://bscscan.com/address/{address}',
  'ethereum-classic': 'https://etc.blockscout.com/address/{address}',
  'ethereum-pow': 'https://www.oklink.com/ethw/address/{address}',
  unichain: 'https://uniscan.xyz/address/{address}',
  core: 'https://scan.coredao.org/address/{address}',
  berachain: 'https://berascan.com/address/{address}',
  story: 'https://www.storyscan.io/address/{address}',
  merlin: 'https://scan.merlinchain.io/address/{address}',
  'conflux-espace': 'https://evm.confluxscan.org/address/{address}',
  'filecoin-evm': 'https://filfox.info/en/address/{address}',
  platon: 'https://scan.platon.network/address-detail?address={address}',

  abstract: 'https://abscan.org/address/{address}',
  blast: 'https://blastscan.io/address/{address}',
  celo: 'https://celoscan.io/address/{address}',
  moonbeam: 'https://moonscan.io/address/{address}',
  moonriver: 'https://moonriver.moonscan.io/address/{address}',
  scroll: 'https://scrollscan.com/address/{address}',
  sonic: 'https://sonicscan.org/address/{address}',
  'world-chain': 'https://worldscan.org/address/{address}',

  tron: 'https://tronscan.org/#/address/{address}',
  starknet: 'https://voyager.online/contract/{address}',
  eos: 'https://unicove.com/en/vaulta/account/{address}',

  filecoin: 'https://filfox.info/en/address/{address}',
  conflux: 'https://confluxscan.org/address/{address}',
  aelf: 'https://aelfscan.io/AELF/address/ELF_{address}_AELF',
  'terra-classic': 'https://finder.terraclassic.community/columbus-5/address/{address}',
  terra: 'https://www.mintscan.io/terra/address/{address}',
  cosmos: 'https://www.mintscan.io/cosmos/address/{address}',
  celestia: 'https://www.mintscan.io/celestia/address/{address}',
  cronos: 'https://www.mintscan.io/crypto-org/address/{address}',
  dydx: 'https://www.mintscan.io/dydx/address/{address}',
  injective: 'https://injscan.com/account/{address}',
  harmony: 'https://explorer.harmony.one/address/{address}',
  icon: 'https://tracker.icon.community/address/{address}',
  'xrp-ledger': 'https://livenet.xrpl.org/accounts/{address}',

  solana: 'https://solscan.io/account/{address}',
  aptos: 'https://explorer.aptoslabs.com/account/{address}?network=mainnet',
  sui: 'https://suiscan.xyz/mainnet/account/{address}',
  ton: 'https://tonviewer.com/{address}',
  polkadot: 'https://polkadot.subscan.io/account/{address}',
  'polkadot-asset-hub': 'https://assethub-polkadot.subscan.io/account/{address}',
  kusama: 'https://kusama.subscan.io/account/{address}',
  cardano: 'https://cardanoscan.io/address/{address}',
  stellar: 'https://stellar.expert/explorer/public/account/{address}',
  pi: 'https://blockexplorer.minepi.com/mainnet/accounts/{address}',
  tezos: 'https://tzkt.io/{address}',
  near: 'https://nearblocks.io/address/{address}',
  hedera: 'https://hashscan.io/mainnet/account/{address}',
  algorand: 'https://allo.info/account/{address}',
  siacoin: 'https://siascan.com/address/{address}',
  iota: 'https://explorer.iota.org/address/{address}',
};

/** A network's name for people; an unknown slug is its own name. */
export function networkName(slug: string): string {
  if (slug === UNKNOWN_NETWORK) return 'Unknown network';
  if (slug === SEVERAL_NETWORKS) return 'Several networks';
  return isNetwork(slug) ? NETWORKS[slug].name : slug;
}

/** The page of an address on a public block explorer; null where none is known. */
export function explorerUrl(network: string, address: string): string | null {
  const template = isNetwork(network) ? EXPLORERS[network] : undefined;
  // A colon (`cfx:…`, `0:…`) means nothing in a path, and some explorers do not decode it.
  const written = encodeURIComponent(address).replaceAll('%3A', ':');
  return template?.replace('{address}', () => written) ?? null;
}

export function isNetwork(slug: string): slug is NetworkSlug {
  return Object.hasOwn(NETWORKS, slug);
}
