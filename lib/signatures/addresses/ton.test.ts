import { expect, it } from 'vitest';
import { decodeHexOf } from '../bytes';
import { tonAddress } from './ton';

const key =
  decodeHexOf('6711ba8eaa47855b01d73e3849cd93861b1c11d7a86ae5fb8f96bb63d9be5a6b', 32) ??
  new Uint8Array();

/** What the TON Foundation's own library answers for this key (@ton/ton 16.3, workchain 0). */
it.each([
  ['v1R1', '0:f22d0302213428de772e7159c9ac6fd975f37c6597628110f2a6c8295d5b1aae'],
  ['v1R2', '0:f207a6e891ea29896cf9fb8785eb302d4461782925cace9ef43a12cb0875460b'],
  ['v1R3', '0:627fcdd2a2929b116ea76e1d4a42d895e50f4fb04a0e24c38f1eb5776a14b984'],
  ['v2R1', '0:dd77621a54aebeffcc04a172d33d881055e53f9c3991f097ea3f933cd0cf9af8'],
  ['v2R2', '0:96ee73d76468740ff988247ff2b55cee91930a974efbfb0208ebf1b40db718e5'],
  ['v3R1', '0:7102175745cc2c267d62b79172946abb2e8710cea20e1f99b1c538447af9af33'],
  ['v3R2', '0:62ea5686ddff16b6920e1f1966df13ca329a71b904fb8f1a8be7818332503a74'],
  ['v4R2', '0:97a94871e3a9d97454e6cb58eea5a5d301703992b32142582c493de27335b372'],
  ['v5R1', '0:6db8727f261005517794d349820bc821e324815ee374bac63b0451a6652c7a20'],
  // Of OKX's own sample file.
  ['highload v3', '0:7508aad45a6eea7f8d59d4678413a0205558f9707eb2eb1d5a46659eeaae268f'],
])('finds the %s wallet of a key', (_name, address) => {
  expect(tonAddress.derive(key)).toContain(address);
});

it('reads bounceable, non-bounceable and raw forms as one address', () => {
  const raw = '0:7508aad45a6eea7f8d59d4678413a0205558f9707eb2eb1d5a46659eeaae268f';
  for (const text of [
    'UQB1CKrUWm7qf41Z1GeEE6AgVVj5cH6y6x1aRmWe6q4mj1fn',
    'EQB1CKrUWm7qf41Z1GeEE6AgVVj5cH6y6x1aRmWe6q4mjwoi',
    raw,
    raw.toUpperCase(),
  ]) {
    expect(tonAddress.canonical(text)).toBe(raw);
  }
});

it('refuses a wrong checksum, a test network and other text', () => {
  for (const text of [
    'UQB1CKrUWm7qf41Z1GeEE6AgVVj5cH6y6x1aRmWe6q4mj1fo',
    '0QB1CKrUWm7qf41Z1GeEE6AgVVj5cH6y6x1aRmWe6q4mj-xt',
    '0:7508',
    'hello',
  ]) {
    expect(tonAddress.canonical(text)).toBeNull();
  }
});
