import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { holdingCursorSchema } from './holding-cursor';

const list = holdingCursorSchema({ ledgerId: 3, sort: 'amount-desc' });

describe('holding cursor', () => {
  it.each([[[3, 'amount-desc', '0.000000000000000001', 9]], [[3, 'amount-desc', null, 9]]])(
    'comes back as it went: %j',
    (place) => {
      expect(decodeCursor(encodeCursor(place), list)).toEqual(place);
    },
  );

  it.each([
    [[4, 'amount-desc', '1', 9]],
    [[3, 'amount-asc', '1', 9]],
    [null],
    [{}],
    [[3, 'amount-desc', '1']],
    [[3, 'amount-desc', '1; DROP TABLE', 9]],
    [[3, 'amount-desc', 1, 9]],
    [[3, 'amount-desc', 'NaN', 9]],
    [[3, 'amount-desc', '1', 1.5]],
    [[3, 'amount-desc', '1', 2 ** 40]],
    [[3, 'amount-desc', '1', '9']],
  ])('refuses what no page of this ledger and order gave: %j', (place) => {
    expect(() => decodeCursor(encodeCursor(place), list)).toThrow('is not a nextCursor');
  });
});
