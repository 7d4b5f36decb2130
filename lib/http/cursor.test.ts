import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';
import { decodeCursor, encodeCursor } from './cursor';

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor('2023-01'), monthSchema)).toBe('2023-01');
    const place = [3, null, '0.000000000000000001'];
    const schema = z.tuple([z.literal(3), z.null(), z.string()]);
    expect(decodeCursor(encodeCursor(place), schema)).toEqual(place);
  });

  it.each([
    '',
    '2023-01',
    'a\u0000b',
    '🙂',
    'a'.repeat(5000),
    `${encodeCursor('2023-01')}=`,
    encodeCursor('2023-13'),
    encodeCursor(null),
    encodeCursor(['2023-01']),
    Buffer.from('"2023-01" ').toString('base64url'),
  ])('that is made up, like %j, is refused by the name of its parameter', (cursor) => {
    expect(() => decodeCursor(cursor, monthSchema)).toThrow('cursor: is not a nextCursor');
  });
});
