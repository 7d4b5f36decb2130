import type { NetworkSlug } from '@/lib/signatures/networks';

/** What a coin label of OKX's files stands for. */
export type CoinLabel = {
  /** As traded: `BCHN` is BCH, `TONCOIN-NEW` is TON. */
  asset: string;
  network: NetworkSlug;
  /** Digits after the point in one coin; the 7-column layout counts in units of the last one. */
  decimals: number;
};

function on(network: NetworkSlug, labels: Record<string, [asset: string, decimals: number]>) {
  return Object.entries(labels).map(([label, [asset, decimals]]): [string, CoinLabel] => [
    label,
    { asset, network, decimals },
  ]);
}

/**
 * The labels of OKX's wallet files, by the network they are on. Source: the unit and precision
 * tables of OKX's proof-of-reserves repository; decimals are what its files use, which for some
 * coins (FIL, CFX) are not those an explorer shows in base units.
 */
const LABELS: ReadonlyMap<string, CoinLabel> = new Map([
  ...on('bitcoin', { BTC: ['BTC', 8], 'USDT-OMNI': ['USDT', 6], USDT: ['USDT', 6] }),
  ...on('bitcoin-cash', { BCHN: ['BCH', 8], BCH: ['BCH', 8] }),
  ...on('ecash', { BCHA: ['XEC', 8] }),
  ...on('bitcoin-sv', { BSV: ['BSV', 8] }),
  ...on('bitcoin-diamond', { BCD: ['BCD', 8] }),
  ...on('bitcoin-gold', { BTG: ['BTG', 8] }),
  ...on('litecoin', { LTC: ['LTC', 8] }),
  ...on('dogecoin', { DOGE: ['DOGE', 8] }),
  ...on('dash', { DASH: ['DASH', 8] }),
  ...on('digibyte', { DGB: ['DGB', 8] }),
  ...on('qtum', { QTUM: ['QTUM', 8] }),
  ...on('ravencoin', { RVN: ['RVN', 8] }),
  ...on('zcash', { ZEC: ['ZEC', 8] }),

  ...on('ethereum', {
    ETH: ['ETH', 18],
    'USDT-ERC20': ['USDT', 6],
    'USDG-ERC20': ['USDG', 6],
    USDC: ['USDC', 6],
    OKB: ['OKB', 18],
    SHIB: ['SHIB', 18],
    UNI: ['UNI', 18],
    LINK: ['LINK', 18],
    BLUR: ['BLUR', 18],
    PEOPLE: ['PEOPLE', 18],
  }),
  ...on('ethereum-validators', { BETH: ['BETH', 18] }),
  ...on('arbitrum', {
    'ETH-ARBITRUM': ['ETH', 18],
    'USDT-ARBITRUM': ['USDT', 6],
    'USDC-ARBITRUM': ['USDC', 6],
    'USDC-ARBITRUM-NATIVE': ['USDC', 6],
  }),
  ...on('optimism', {
    'ETH-OPTIMISM': ['ETH', 18],
    'USDT-OPTIMISM': ['USDT', 6],
    'USDC-OPTIMISM': ['USDC', 6],
    'USDC-OPTIMISM-FF85': ['USDC', 6],
    OPTIMISM: ['OP', 18],
  }),
  ...on('polygon', {
    MATIC: ['MATIC', 18],
    'USDT-POLY': ['USDT', 6],
    'POLY-USDC': ['USDC', 6],
    'POLY-USDC-3359': ['USDC', 6],
  }),
  ...on('avalanche-c', { 'USDT-AVAXC': ['USDT', 6], 'USDC-AVAXC': ['USDC', 6] }),
  ...on('base', { BASE: ['ETH', 18], 'ETH-BASE': ['ETH', 18], 'USDC-BASE': ['USDC', 6] }),
  ...on('linea', { 'ETH-LINEA': ['ETH', 18] }),
  ...on('zksync-era', { ZKSYNC2: ['ETH', 18], 'ETH-ZKSYNC2': ['ETH', 18] }),
  ...on('x-layer', {
    'OKB-X1': ['OKB', 18],
    'OKB-X1-ETH': ['ETH', 18],
    'OKB-X1-USDT': ['USDT', 6],
    'OKB-X1-USDC': ['USDC', 6],
    'USDG-XLAYER': ['USDG', 6],
  }),
  ...on('bsc', { 'BABYDOGE-BSC': ['BABYDOGE', 18] }),
  ...on('ethereum-classic', { ETC: ['ETC', 18] }),
  ...on('ethereum-pow', { ETHW: ['ETHW', 18] }),
  ...on('filecoin-evm', { 'FIL-EVM': ['FIL', 18] }),
  ...on('starknet', { 'STARKNET-ETH': ['ETH', 18] }),

  ...on('okc', {
    OKT: ['OKT', 18],
    'OKB-OKC20': ['OKB', 18],
    'USDT-OKC20': ['USDT', 18],
    'USDC-OKC20': ['USDC', 18],
    'ETHK-OKC20': ['ETH', 18],
    'LTCK-OKC20': ['LTC', 18],
    'FILK-OKC20': ['FIL', 18],
    'DOTK-OKC20': ['DOT', 18],
    'UNIK-OKC20': ['UNI', 18],
    'LINKK-OKC20': ['LINK', 18],
    'SHIBK-KIP20': ['SHIB', 18],
    'ETCK-KIP20': ['ETC', 18],
    'XRPK-KIP20': ['XRP', 18],
    'BCHK-KIP20': ['BCH', 18],
    'TRXK-KIP20': ['TRX', 18],
    'BABYDOGE-KIP20': ['BABYDOGE', 18],
  }),
  ...on('tron', { TRX: ['TRX', 6], 'USDT-TRC20': ['USDT', 6], 'USDC-TRC': ['USDC', 6] }),
  ...on('filecoin', { FIL: ['FIL', 18] }),
  ...on('conflux', { CFX: ['CFX', 18] }),
  ...on('aelf', { ELF: ['ELF', 8] }),
  ...on('terra-classic', { LUNC: ['LUNC', 6] }),
  ...on('xrp-ledger', { RIPPLE: ['XRP', 6], XRP: ['XRP', 6] }),
  ...on('eos', { EOS: ['EOS', 4], A: ['A', 4] }),

  ...on('solana', {
    SOL: ['SOL', 9],
    'USDC-SPL': ['USDC', 6],
    'USDT-SPL': ['USDT', 6],
    USDG: ['USDG', 6],
  }),
  ...on('aptos', {
    APTOS: ['APT', 8],
    'APTOS-FA': ['APT', 8],
    APT: ['APT', 8],
    'USDT-APTOS': ['USDT', 6],
    'USDC-APTOS': ['USDC', 6],
  }),
  ...on('sui', { SUI: ['SUI', 9], 'USDC-SUI': ['USDC', 6] }),
  ...on('ton', { 'TONCOIN-NEW': ['TON', 9], TON: ['TON', 9], 'USDT-TON': ['USDT', 6] }),
  ...on('polkadot', { DOT: ['DOT', 10] }),
  ...on('polkadot-asset-hub', { 'ASSET-HUB': ['DOT', 10] }),
  ...on('cardano', { ADA: ['ADA', 6] }),
  ...on('stellar', { XLM: ['XLM', 7] }),
  ...on('pi', { PI: ['PI', 7] }),
  ...on('near', { NEAR: ['NEAR', 24] }),
  ...on('hedera', { HBAR: ['HBAR', 8] }),
  ...on('algorand', { 'USDT-ALGO': ['USDT', 6], ALGO: ['ALGO', 6] }),
]);

/** Labels whose rows OKX's own tool skips: they may come without any signature. */
const UNSIGNED: ReadonlySet<string> = new Set(['EOS', 'A', 'RIPPLE', 'USDT-ALGO']);

/** What a label stands for; null for one that is not known. Letter case does not matter. */
export function findCoinLabel(label: string): CoinLabel | null {
  return LABELS.get(label) ?? LABELS.get(label.toUpperCase()) ?? null;
}

/** The type of rows of the list of validators, which has no type column and no signatures. */
export const STAKING_LIST_TYPE = 'ETH staking list';

/** Whether rows of this coin and type are published without signatures. */
export function mayBeUnsigned(label: string, type: string | null = null): boolean {
  return type === STAKING_LIST_TYPE || UNSIGNED.has(label.toUpperCase());
}

/** All known labels, upper case, in the order of the table. */
export function knownCoinLabels(): string[] {
  return [...LABELS.keys()];
}
