import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NETWORKS } from '@/lib/signatures/networks';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { findNetworkName, knownNetworkNames, readNetworkNames } from './network-names';

const compiled = sharedFile('data/okx-networks.json');

describe('network names', () => {
  it.each([
    ['SONIC', 'sonic'],
    ['sei-evm', 'sei'],
    ['BNB_BSC', 'bsc'],
    ['ETH_WORLD', 'world-chain'],
    ['CRO', 'cronos'],
    ['CRONOS', 'cronos-evm'],
    ['ASSET_HUB_KSM', 'kusama-asset-hub'],
    ['Vaulta', 'eos'],
    ['Bitcoin', 'bitcoin'],
    ['X Layer', 'x-layer'],
  ])('%s is %s', (name, slug) => {
    expect(findNetworkName(name)).toBe(slug);
  });

  it('guesses nothing', () => {
    for (const name of ['', 'X', 'ETHX', '__proto__', 'constructor']) {
      expect(findNetworkName(name)).toBeNull();
    }
  });

  it('refuses a table with a name twice, an unknown network, or another scheme', () => {
    const read = (schemes: Record<string, Record<string, string>>) => () =>
      readNetworkNames({ schemes });
    expect(read({ evm: { ETH: 'bitcoin' } })).toThrow('schemes.evm.ETH: is on bitcoin');
    expect(read({ evm: { ETH: 'nowhere' } })).toThrow('no known network');
    expect(read({ evm: { eth: 'ethereum' } })).toThrow('upper case');
    expect(read({ evm: { ETH: 'ethereum' }, utxo: { ETH: 'bitcoin' } })).toThrow('twice');
  });

  it.runIf(compiled)('knows every network that OKX’s own verifier knows, in its scheme', () => {
    const { schemes } = JSON.parse(readFileSync(compiled ?? '', 'utf8'));
    const ours: Record<string, string> = { beth: 'bls', ecdsa: 'okx-ecdsa', stark: 'starknet' };
    const known = new Set(knownNetworkNames());
    for (const [scheme, names] of Object.entries(schemes as Record<string, string[]>)) {
      for (const name of names) {
        expect(known, name).toContain(name);
        const slug = findNetworkName(name);
        const rule = slug && NETWORKS[slug].rule.scheme;
        expect([ours[scheme] ?? scheme, 'none'], name).toContain(rule);
      }
    }
  });
});
