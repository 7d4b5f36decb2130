import type { NetworkSlug } from '@/lib/signatures/networks';

/**
 * Network names as OKX's files write them (the Network column, and the audit layout, where the
 * network alone decides how a row is signed).
 */
const NAMES: ReadonlyMap<string, NetworkSlug> = new Map(
  Object.entries<NetworkSlug>({
    ARBITRUM: 'arbitrum',
    AVAXC: 'avalanche-c',
    AVALANCHE: 'avalanche-c',
    BASE: 'base',
    BERA: 'berachain',
    BSC: 'bsc',
    CFX_EVM: 'conflux-espace',
    CORE: 'core',
    ERC20: 'ethereum',
    ETH_LINEA: 'linea',
    LINEA: 'linea',
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
    VAULTA: 'eos',

    XEC: 'ecash',
    ZEN: 'horizen',

    OKC: 'okc',
    OKC20: 'okc',
    ATOM: 'cosmos',
    AVAX: 'avalanche-x',
    'AVAX-X': 'avalanche-x',
    'AVAX-P': 'avalanche-x',
    CRO: 'cronos',
    DORA: 'dora-vota',
    DYDX: 'dydx',
    ICX: 'icon',
    INJ: 'injective',
    ONE: 'harmony',
    TERRA: 'terra',
    TIA: 'celestia',

    SOLANA: 'solana',
    STELLAR: 'stellar',
    KSM: 'kusama',
    TONCOIN: 'ton',
    ALGO: 'algorand',
  }),
);

/** The network a name stands for, or null. Letter case does not matter. */
export function findNetworkName(name: string): NetworkSlug | null {
  return NAMES.get(name.toUpperCase()) ?? null;
}
