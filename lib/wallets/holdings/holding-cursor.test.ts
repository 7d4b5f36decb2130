import { describe, expect, it } from 'vitest';
import { decodeHoldingCursor, encodeHoldingCursor, type HoldingCursor } from './holding-cursor';

const cursor: HoldingCursor = {
  ledgerId: 3,
  sort: 'amount-desc',
  amount: '0.000000000000000001',
  id: 9,
};
const list = { ledgerId: 3, sort: 'amount-desc' } as const;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('holding cursor', () => {
  it('comes back as it went', () => {
    expect(decodeHoldingCursor(encodeHoldingCursor(cursor), list)).toEqual(cursor);
    const ended = { ...cursor, amount: null };
    expect(decodeHoldingCursor(encodeHoldingCursor(ended), list)).toEqual(ended);
  });

  it('belongs to one ledger and one order', () => {
    const text = encodeHoldingCursor(cursor);
    expect(decodeHoldingCursor(text, { ...list, ledgerId: 4 })).toBeNull();
    expect(decodeHoldingCursor(text, { ...list, sort: 'amount-asc' })).toBeNull();
  });

  it.each([
    '',
    'x',
    '\u0000',
    'a'.repeat(5000),
    encode(null),
    encode({}),
    encode([3, 'amount-desc', '1']),
    encode([3, 'amount-desc', '1; DROP TABLE', 9]),
    encode([3, 'amount-desc', 1, 9]),
    encode([3, 'amount-desc', 'NaN', 9]),
    encode([3, 'amount-desc', '1', 1.5]),
    encode([3, 'amount-desc', '1', 2 ** 40]),
    encode([3, 'amount-desc', '1', '9']),
  ])('refuses %j', (text) => {
    expect(decodeHoldingCursor(text, list)).toBeNull();
  });
});
