import { expect, it } from 'vitest';
import { chosenWords, matchingChoices, offeredChoices } from './multi-choice-words';

const CHOICES = [
  { value: 'BTC', name: 'Bitcoin', rows: 9 },
  { value: 'ETH', name: 'Ether', rows: 5 },
  { value: 'OKB', name: 'OKB', rows: 1 },
];

it('says what is chosen, however many', () => {
  expect(chosenWords('Every asset', [])).toBe('Every asset');
  expect(chosenWords('Every asset', ['BTC', 'ETH', 'OKB'])).toBe('BTC, ETH, OKB');
  expect(chosenWords('Every asset', ['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 more');
});

it('offers what is chosen even where it does not occur', () => {
  expect(offeredChoices(CHOICES, ['ETH', 'XYZ']).map(({ value }) => value)).toEqual([
    'BTC',
    'ETH',
    'OKB',
    'XYZ',
  ]);
  expect(offeredChoices(CHOICES, ['XYZ']).at(-1)?.rows).toBe(0);
});

it('finds a choice by either of its names', () => {
  expect(matchingChoices(CHOICES, ' coin').map(({ value }) => value)).toEqual(['BTC']);
  expect(matchingChoices(CHOICES, 'eth')).toHaveLength(1);
  expect(matchingChoices(CHOICES, '')).toHaveLength(3);
});
