import type { NetworkSlug } from '@/lib/signatures/networks';

/** A network of the demo: its share of the addresses, and the coins its addresses hold. */
export type DemoNetwork = {
  network: NetworkSlug;
  /** Addresses of a thousand. */
  share: number;
  /** Label, and the amount an address holds about; the first is held by every address. */
  coins: readonly (readonly [label: string, about: number])[];
};

/** All schemes there are, in proportions like those of OKX's files. */
export const DEMO_NETWORKS: readonly DemoNetwork[] = [
  {
    network: 'ethereum',
    share: 300,
    coins: [
      ['ETH', 12],
      ['USDT-ERC20', 90_000],
      ['USDC', 20_000],
      ['LINK', 900],
      ['SHIB', 4e8],
    ],
  },
  {
    network: 'tron',
    share: 200,
    coins: [
      ['USDT-TRC20', 120_000],
      ['TRX', 50_000],
    ],
  },
  { network: 'bitcoin', share: 150, coins: [['BTC', 4]] },
  {
    network: 'arbitrum',
    share: 40,
    coins: [
      ['ETH-ARBITRUM', 3],
      ['USDT-ARBITRUM', 9_000],
    ],
  },
  {
    network: 'optimism',
    share: 30,
    coins: [
      ['ETH-OPTIMISM', 2],
      ['OPTIMISM', 1_000],
    ],
  },
  {
    network: 'base',
    share: 30,
    coins: [
      ['ETH-BASE', 2],
      ['USDC-BASE', 8_000],
    ],
  },
  { network: 'x-layer', share: 20, coins: [['OKB-X1', 70]] },
  {
    network: 'solana',
    share: 60,
    coins: [
      ['SOL', 150],
      ['USDC-SPL', 9_000],
    ],
  },
  { network: 'aptos', share: 20, coins: [['APTOS', 900]] },
  { network: 'sui', share: 15, coins: [['SUI', 2_000]] },
  {
    network: 'ton',
    share: 20,
    coins: [
      ['TONCOIN-NEW', 900],
      ['USDT-TON', 7_000],
    ],
  },
  { network: 'dogecoin', share: 15, coins: [['DOGE', 60_000]] },
  { network: 'litecoin', share: 15, coins: [['LTC', 200]] },
  { network: 'bitcoin-cash', share: 10, coins: [['BCHN', 40]] },
  { network: 'polkadot', share: 10, coins: [['DOT', 2_000]] },
  { network: 'cardano', share: 10, coins: [['ADA', 20_000]] },
  { network: 'stellar', share: 10, coins: [['XLM', 30_000]] },
  { network: 'filecoin', share: 10, coins: [['FIL', 700]] },
  { network: 'conflux', share: 5, coins: [['CFX', 9_000]] },
  { network: 'aelf', share: 5, coins: [['ELF', 5_000]] },
  { network: 'okc', share: 5, coins: [['OKT', 300]] },
  { network: 'near', share: 5, coins: [['NEAR', 900]] },
  { network: 'hedera', share: 5, coins: [['HBAR', 40_000]] },
  { network: 'ethereum-validators', share: 2, coins: [['BETH', 32]] },
  { network: 'starknet', share: 2, coins: [['STARKNET-ETH', 5]] },
  { network: 'eos', share: 3, coins: [['EOS', 10_000]] },
  { network: 'xrp-ledger', share: 3, coins: [['RIPPLE', 90_000]] },
];

const TOTAL = DEMO_NETWORKS.reduce((total, { share }) => total + share, 0);

/** The network of the address with this number: shares hold for every thousand in a row. */
export function networkOf(number: number): DemoNetwork {
  let place = (number * 389) % TOTAL;
  for (const entry of DEMO_NETWORKS) {
    place -= entry.share;
    if (place < 0) return entry;
  }
  throw new Error('shares do not add up');
}
