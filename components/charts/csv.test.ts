import { expect, it } from 'vitest';
import { csvText } from './csv';

it('quotes what needs quotes and leaves the unknown empty', () => {
  expect(csvText(['a', 'b'], [['x,"y"', null]])).toBe('a,b\r\n"x,""y""",\r\n');
});

it('disarms formulas and keeps negative numbers', () => {
  expect(csvText(['a'], [['=1+1'], ['-12.5'], ['-cmd']])).toBe("a\r\n'=1+1\r\n-12.5\r\n'-cmd\r\n");
});
