import { expect, it } from 'vitest';
import { copyBytes, copyCell } from './copy-text';

it('escapes what would end a cell or a row, each time it is asked', () => {
  const hostile = 'a\tb\\N\nc\r\\.';
  expect(copyCell(hostile)).toBe('a\\tb\\\\N\\nc\\r\\\\.');
  expect(copyCell(hostile)).toBe('a\\tb\\\\N\\nc\\r\\\\.');
  expect(copyCell('plain, "text" ü')).toBe('plain, "text" ü');
});

it('tells null from the text that looks like it', () => {
  expect([copyCell(null), copyCell('\\N'), copyCell('')]).toEqual(['\\N', '\\\\N', '']);
});

it('writes bytes as the hex form of bytea', () => {
  expect(copyBytes('\0\xff')).toBe('\\\\x00ff');
});
