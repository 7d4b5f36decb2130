import { describe, expect, it } from 'vitest';
import { canonicalAddress } from './canonical-address';

const EVM = '0x52908400098527886E0F7030069857D2E4169EE7';

describe('canonicalAddress', () => {
  it.each([
    ['ethereum', EVM, EVM.toLowerCase()],
    ['okc', EVM, EVM.toLowerCase()],
    ['aptos', '0xAB', `0x${'0'.repeat(62)}ab`],
    ['starknet', '0x1', `0x${'0'.repeat(63)}1`],
    ['ethereum-validators', 'AB'.repeat(48), `0x${'ab'.repeat(48)}`],
    [
      'bitcoin',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
    ['bitcoin-cash', `bitcoincash:q${'a'.repeat(41)}`, `q${'a'.repeat(41)}`],
  ])('brings the spellings of a %s address together', (network, written, kept) => {
    expect(canonicalAddress(network, written)).toBe(kept);
    expect(canonicalAddress(network, kept)).toBe(kept);
  });

  it('brings the two friendly forms of a TON account together', () => {
    const [bounceable, not] = [
      'EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF',
      'UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA',
    ];
    expect(canonicalAddress('ton', bounceable)).toMatch(/^0:[0-9a-f]{64}$/);
    expect(canonicalAddress('ton', not)).toBe(canonicalAddress('ton', bounceable));
  });

  it.each([
    ['bitcoin', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    ['bitcoin', '1BOATSLRHTKNNGKDXEEOBR76B53LETTPYT'],
    ['tron', 'TSBg5SM1TXVXneSivmzpZa9hpccLNeYcWq'],
    ['solana', 'AbC'],
    ['ethereum', 'hello'],
    ['unknown', EVM],
    ['constructor', EVM],
    ['ton', ''],
  ])(
    'leaves a %s address alone where the letters matter or it does not decode: %s',
    (network, text) => {
      expect(canonicalAddress(network, text)).toBe(text);
    },
  );
});
