import { describe, expect, it } from 'vitest';
import { NETWORKS } from '@/lib/signatures/networks';
import { findCoinLabel, knownCoinLabels, mayBeUnsigned } from './coin-labels';
import { findNetworkName } from './network-names';
import { resolveCoin } from './resolve-coin';

describe('coin labels', () => {
  it('knows more than a hundred, each on a network with a rule', () => {
    const labels = knownCoinLabels();
    expect(labels.length).toBeGreaterThanOrEqual(103);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) {
      const found = findCoinLabel(label);
      expect(found && NETWORKS[found.network].name, label).toBeTruthy();
      expect(found?.decimals).toBeGreaterThan(0);
    }
  });

  it.each([
    ['USDT-TRC20', 'USDT', 'tron', 6],
    ['usdt-trc20', 'USDT', 'tron', 6],
    ['USDT-OKC20', 'USDT', 'okc', 18],
    ['BCHN', 'BCH', 'bitcoin-cash', 8],
    ['BCHK-KIP20', 'BCH', 'okc', 18],
    ['RIPPLE', 'XRP', 'xrp-ledger', 6],
    ['TONCOIN-NEW', 'TON', 'ton', 9],
    ['OPTIMISM', 'OP', 'optimism', 18],
    ['BASE', 'ETH', 'base', 18],
    ['BETH', 'BETH', 'ethereum-validators', 18],
    ['USDG', 'USDG', 'solana', 6],
    ['USDG-ERC20', 'USDG', 'ethereum', 6],
    ['USDG-XLAYER', 'USDG', 'x-layer', 6],
    ['ETH-ZKSYNC2', 'ETH', 'zksync-era', 18],
  ])('%s is %s on %s with %i decimals', (label, asset, network, decimals) => {
    expect(findCoinLabel(label)).toEqual({ asset, network, decimals });
  });

  it('guesses nothing', () => {
    for (const label of ['', 'BTC ', 'BTCX', '__proto__', 'constructor', 'toString']) {
      expect(findCoinLabel(label)).toBeNull();
      expect(findNetworkName(label)).toBeNull();
    }
  });

  it('in the audit layout the network rules, by name or by its coin', () => {
    const network = (coin: string, name: string | null) =>
      resolveCoin({ coin, network: name, audit: true, address: null }).network;
    expect(network('ETC', 'OKC')).toBe('okc');
    expect(network('ETH', 'STARKNET')).toBe('starknet');
    expect(network('EOS', 'Vaulta')).toBe('eos');
    expect(network('DOT', 'DOT')).toBe('polkadot');
    expect(network('XEC', 'XEC')).toBe('ecash');
    expect(network('ZEN', 'ZEN')).toBe('horizen');
    expect(network('DOT', 'ASSET_HUB')).toBe('polkadot-asset-hub');
    expect(network('DOT', 'ASSET-HUB')).toBe('polkadot-asset-hub');
    expect(network('ETH', 'ETH_ARBITRUM')).toBe('arbitrum');
    expect(network('ETH', 'eth-linea')).toBe('linea');
    expect(network('AVAX', 'AVAX-X')).toBe('avalanche-x');
    expect(network('SC', 'SC')).toBe('siacoin');
    expect(network('DOT', null)).toBe('polkadot');
    expect(network('DOT', 'NOWHERE')).toBeNull();
  });

  it('expects no signatures for the labels OKX’s own tool skips', () => {
    expect(['EOS', 'A', 'RIPPLE', 'USDT-ALGO'].every((label) => mayBeUnsigned(label))).toBe(true);
    expect(mayBeUnsigned('ETH')).toBe(false);
  });
});
