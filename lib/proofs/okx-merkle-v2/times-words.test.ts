import { expect, it } from 'vitest';
import { timesWords } from './times-words';

it.each([
  [0, 'not there'],
  [1, 'once'],
  [2, '2 times'],
])('%d is %s', (count, words) => {
  expect(timesWords(count)).toBe(words);
});
