import { expect, it } from 'vitest';
import { isSameWhenRounded } from './rounded-count';

it('takes a rounded count for what it was rounded from, and an exact one for itself only', () => {
  expect(isSameWhenRounded(23_000, 22_400)).toBe(true);
  expect(isSameWhenRounded(23_000, 25_000)).toBe(false);
  expect(isSameWhenRounded(310_353, 310_353)).toBe(true);
  expect(isSameWhenRounded(310_353, 310_352)).toBe(false);
});
