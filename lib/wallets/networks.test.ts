import { describe, expect, it } from 'vitest';
import { NETWORKS } from '@/lib/signatures/networks';
import { explorerUrl, networkName } from './networks';

describe('explorerUrl', () => {
  it('is an https address with the address in it, for the networks that hold most', () => {
    const urls = Object.keys(NETWORKS).flatMap((slug) => explorerUrl(slug, 'abc$&1') ?? []);
    expect(urls.length).toBeGreaterThan(70);
    for (const url of urls) {
      expect(new URL(url).protocol).toBe('https:');
      expect(url).toContain('abc%24%261');
      expect(url).not.toContain('{');
    }
  });

  it('lets no address leave its place in the path', () => {
    const url = explorerUrl('ethereum', '../../evil?x#y');
    expect(url).toBe('https://etherscan.io/address/..%2F..%2Fevil%3Fx%23y');
  });

  it('writes an address as its explorer does', () => {
    expect(explorerUrl('conflux', 'cfx:aak1')).toBe('https://confluxscan.org/address/cfx:aak1');
    expect(explorerUrl('ecash', 'qq1')).toBe('https://explorer.e.cash/address/ecash:qq1');
    expect(explorerUrl('aelf', '2dt')).toBe('https://aelfscan.io/AELF/address/ELF_2dt_AELF');
  });

  it('is null for what is no network, and where no explorer surely runs', () => {
    for (const slug of ['unknown', 'constructor', '', 'bitcoin-diamond', 'okc', 'avalanche-x']) {
      expect(explorerUrl(slug, 'x')).toBeNull();
    }
  });
});

describe('networkName', () => {
  it('names networks, and leaves other slugs as they are', () => {
    expect(networkName('x-layer')).toBe('X Layer');
    expect(networkName('unknown')).toBe('Unknown network');
    expect(networkName('toString')).toBe('toString');
  });
});
