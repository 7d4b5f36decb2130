import type { NetworkSlug } from '@/lib/signatures/networks';

/**
 * Network names as OKX's files write them (the Network column, and the audit layout, where the
 * network alone decides how a row is signed). Monthly files join words with `_`, the audit's with `-`;
 * here it is `_`.
 */
const NAMES: ReadonlyMap<string, NetworkSlug> = new Map(
  Object.entries<NetworkSlug>({
    ARBITRUM: 'arbitrum',
    AVAXC: 'avalanche-c',
    AVALANCHE: 'avalanche-c',
    BNB_BSC: 'bsc',
    BASE: 'base',
    BERA: 'berachain',
    BSC: 'bsc',
    CFX_EVM: 'conflux-espace',
    CORE: 'core',
    ERC20: 'ethereum',
    ETH_LINEA: 'linea',
    LINEA: 'linea',
    MERLIN: 'merlin',
    IP_STORY: 'story',
    ETH_UNICHAIN: 'unichain',
    MERLIN_BTC: 'merlin',
    OPTIMISM: 'optimism',
    POLYGON: 'polygon',
    POLY: 'polygon',
    STORY: 'story',
    UNICHAIN: 'unichain',
    XLAYER: 'x-layer',
    X1: 'x-layer',
    ZKSYNC2: 'zksync-era',
    LAT: 'platon',
    FEVM: 'filecoin-evm',

    TRON: 'tron',
    TRC20: 'tron',
    STARKNET: 'starknet',
    STARK: 'starknet',
    VAULTA: 'eos',

    BCHSV: 'bitcoin-sv',
    XEC: 'ecash',
    ZCASH: 'zcash',
    ZEN: 'horizen',

    OKC: 'okc',
    OKC20: 'okc',
    AELF: 'aelf',
    ATOM: 'cosmos',
    AVAX: 'avalanche-x',
    AVAX_X: 'avalanche-x',
    AVAX_P: 'avalanche-x',
    CRO: 'cronos',
    DORA: 'dora-vota',
    DORA_FACTORY: 'dora-vota',
    DYDX: 'dydx',
    DYDX_MAIN: 'dydx',
    ICX: 'icon',
    INJ: 'injective',
    INJECTIVE: 'injective',
    ONE: 'harmony',
    HARMONY_ONE: 'harmony',
    LUNA_TERRA: 'terra',
    TERRA: 'terra',
    TIA: 'celestia',

    SOLANA: 'solana',
    STELLAR: 'stellar',
    KSM: 'kusama',
    TONCOIN: 'ton',
    HEDERA: 'hedera',
    ALGO: 'algorand',
    SC: 'siacoin',
    IOTA: 'iota',
    IOTA_NEW: 'iota',
    IOTA_STARDUST: 'iota',
  }),
);

/** The network a name stands for, or null. Letter case does not matter, nor `-` or `_`. */
export function findNetworkName(name: string): NetworkSlug | null {
  return NAMES.get(name.toUpperCase().replaceAll('-', '_')) ?? null;
}
