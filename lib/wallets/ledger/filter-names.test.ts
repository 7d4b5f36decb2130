import { describe, expect, it } from 'vitest';
import { filterNames } from './filter-names';

const names = filterNames({
  groups: [
    { asset: 'BTC', network: 'bitcoin', networkCell: 'BTC' },
    { asset: 'ETH', network: 'arbitrum', networkCell: 'ETH_ARBITRUM' },
    { asset: 'stETH', network: 'ethereum', networkCell: 'ETH' },
    { asset: 'STETH', network: 'ethereum', networkCell: 'ETH' },
    { asset: null, network: 'newchain', networkCell: 'NEW-CHAIN' },
    { asset: 'USDT', network: 'avalanche-x', networkCell: 'AVAX' },
    { asset: 'USDT', network: 'avalanche-c', networkCell: 'AVAX' },
  ],
  reported: ['LTC', 'BTC'],
});

describe('names in a filter', () => {
  it('finds assets in any letter case, the exact one first', () => {
    expect(['btc', ' Btc ', 'ltc', 'UNKNOWN', 'steth'].map(names.asset)).toEqual([
      'BTC',
      'BTC',
      'LTC',
      'unknown',
      'stETH',
    ]);
    expect(names.asset('STETH')).toBe('STETH');
  });

  it('knows no asset that neither file nor figures hold', () => {
    expect(['NOPE', '', 'BT', 'constructor'].map(names.asset)).toEqual([null, null, null, null]);
    expect(names.assets).toContain('LTC');
  });

  it('finds networks by slug, by name and as published', () => {
    expect(names.networks('Bitcoin')).toEqual(['bitcoin']);
    expect(names.networks('Arbitrum One')).toEqual(['arbitrum']);
    expect(names.networks('eth arbitrum')).toEqual(['arbitrum']);
    expect(names.networks('new_chain')).toEqual(['newchain']);
    expect(names.networks('newchain')).toEqual(['newchain']);
    expect(names.networks('solana')).toEqual(['solana']);
  });

  it('takes a published name for every network it stands for', () => {
    expect(names.networks('avax')).toEqual(['avalanche-x', 'avalanche-c']);
    expect(names.networks('Avalanche-C')).toEqual(['avalanche-c']);
  });

  it('knows no network that nothing is called by', () => {
    expect(names.networks('nope')).toEqual([]);
  });
});
