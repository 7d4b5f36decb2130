import { expect, it } from 'vitest';
import { holdingType } from './holding-type';

it.each([
  [null, 'own'],
  ['', 'own'],
  ['Non Staking', 'own'],
  ['non-staking', 'own'],
  ['Native ETH Staking', 'staking'],
  ['Eigenlayer Staking', 'staking'],
  ['Third-party Custody', 'custody'],
  ['Mistake', 'other'],
] as const)('%j is %s', (cell, type) => {
  expect(holdingType(cell)).toBe(type);
});
