import { describe, expect, it } from 'vitest';
import { cursorParameter, decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor('2023-01'))).toBe('2023-01');
    expect(cursorParameter(undefined)).toBeNull();
  });

  it.each(['', '2023-01', 'YWZ0ZXI6', `${encodeCursor('2023-01')}=`, 'a\u0000b', '🙂'])(
    'refuses the made-up cursor %j',
    (cursor) => {
      expect(decodeCursor(cursor)).toBeNull();
      expect(() => cursorParameter(cursor)).toThrow('cursor: is not a nextCursor');
    },
  );
});
