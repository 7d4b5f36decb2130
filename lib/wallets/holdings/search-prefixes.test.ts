import { expect, it } from 'vitest';
import { searchPrefixes } from './search-prefixes';

it.each([
  ['  0xAbC ', ['0xAbC', '0xabc']],
  ['TSBg', ['TSBg', 'tsbg']],
  ['bc1q', ['bc1q']],
  ['bitcoincash:qq', ['qq', 'bitcoincash:qq']],
])('%j is looked for as it was typed, then in lower case', (typed, prefixes) => {
  expect(searchPrefixes(typed)).toEqual(expect.arrayContaining(prefixes));
  expect(searchPrefixes(typed)[0]).toBe(prefixes[0]);
});

it('finds a TON account by its friendly form', () => {
  const found = searchPrefixes('EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF');
  expect(found).toContainEqual(expect.stringMatching(/^0:[0-9a-f]{64}$/));
});

it.each(['', '   ', 'a b', 'a\u0000', 'x'.repeat(513)])('looks for nothing in %j', (typed) => {
  expect(searchPrefixes(typed)).toEqual([]);
});
