import { describe, expect, it } from 'vitest';
import { networkName } from './networks';
import { NETWORK_SLUGS, readNetwork } from './read-network';

describe('the network a person means', () => {
  it.each(NETWORK_SLUGS)('%s is found by slug and name, in any letter case', (slug) => {
    const name = slug === 'unknown' ? slug : networkName(slug);
    // One network's name may be the slug of another; then only the exact name is its.
    const shared = name.toLowerCase() !== slug && NETWORK_SLUGS.includes(name.toLowerCase());
    const small = shared ? [] : [name.toLowerCase()];
    for (const written of [slug, slug.toUpperCase(), name, ` ${name} `, ...small]) {
      expect(readNetwork(written), written).toBe(slug);
    }
  });

  it.each([
    ['Bitcoin', 'bitcoin'],
    ['btc', 'bitcoin'],
    ['Arbitrum One', 'arbitrum'],
    ['TRC20', 'tron'],
    ['erc20', 'ethereum'],
    ['xlayer', 'x-layer'],
    ['avaxc', 'avalanche-c'],
  ])('reads %s as %s', (written, slug) => {
    expect(readNetwork(written)).toBe(slug);
  });

  it.each(['nope', '', 'bitcoins', '__proto__', 'constructor'])(
    'knows nothing of %j',
    (written) => {
      expect(readNetwork(written)).toBeNull();
    },
  );
});
