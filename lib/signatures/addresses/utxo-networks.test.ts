import { expect, it } from 'vitest';
import { decodeUtxoAddress } from './utxo';
import { UTXO_NETWORKS, type UtxoNetworkName } from './utxo-networks';

/** OKX's table of headers and versions, written out once more so that a slip in one shows. */
const TABLE: readonly [UtxoNetworkName, string, number[], number[], string | null][] = [
  ['bitcoin', 'Bitcoin', [0], [5], 'bc'],
  ['bitcoin-cash', 'Bitcoin', [0], [5], null],
  ['bitcoin-sv', 'Bitcoin', [0], [5], null],
  ['ecash', 'Bitcoin', [0], [5], null],
  ['horizen', 'Bitcoin', [0x20, 0x89], [0x20, 0x96], null],
  ['bitcoin-diamond', 'Bitcoindiamond', [0], [5], 'bc'],
  ['bitcoin-gold', 'Bitcoin Gold', [38], [23], 'btg'],
  ['litecoin', 'Litecoin', [48], [50], 'ltc'],
  ['dogecoin', 'Dogecoin', [30], [22], null],
  ['dash', 'DarkCoin', [76], [16], null],
  ['digibyte', 'DigiByte', [30], [63], 'dgb'],
  ['qtum', 'Qtum', [58], [50], 'qc'],
  ['ravencoin', 'Raven', [60], [122], null],
  ['zcash', 'Zcash', [0x1c, 0xb8], [0x1c, 0xbd], null],
];

it.each(TABLE)('%s: header, versions and prefix', (name, header, key, script, prefix) => {
  const network = UTXO_NETWORKS[name];
  expect(network.messageHeader).toBe(`${header} Signed Message:\n`);
  expect(network.keyHash).toEqual([key]);
  expect(network.scriptHash[0]).toEqual(script);
  expect(network.segwitPrefix).toBe(prefix);
});

it('knows every network of the table, and no other', () => {
  expect(TABLE.map(([name]) => name).sort()).toEqual(Object.keys(UTXO_NETWORKS).sort());
});

/** Addresses seen in public, with what they are. */
it.each([
  ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'p2pkh'],
  ['bitcoin', '3Fs7C97NmvhWUZ2pSjth9YbTxMv4sk9nHi', 'p2sh'],
  ['bitcoin', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'p2wpkh'],
  ['litecoin', '3Fs7C97NmvhWUZ2pSjth9YbTxMv4sk9nHi', 'p2sh'],
  ['dogecoin', 'AB98NMrZQ48RAj7jRS7L7AcT6d8SCvu2Uq', 'p2sh'],
  ['bitcoin-cash', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a', 'p2pkh'],
  ['bitcoin-cash', 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a', 'p2pkh'],
] as const)('%s %s is %s', (name, address, kind) => {
  expect(decodeUtxoAddress(address, UTXO_NETWORKS[name])?.kind).toBe(kind);
});

it.each([
  ['bitcoin', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3t4'],
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
  ['litecoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['dogecoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['bitcoin-sv', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['ecash', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
] as const)('%s has no address %s', (name, address) => {
  expect(decodeUtxoAddress(address, UTXO_NETWORKS[name])).toBeNull();
});
