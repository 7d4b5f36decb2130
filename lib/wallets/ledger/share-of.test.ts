import { expect, it } from 'vitest';
import { shareOf } from './share-of';

it.each([
  ['1', '3', '33.33'],
  ['2', '3', '66.67'],
  ['5', '5.0', '100.00'],
  ['0', '7', '0.00'],
  ['0', '0', null],
])('%s of %s is %s percent', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
