import { describe, expect, it } from 'vitest';
import { printable } from './printable';

describe('printable', () => {
  it('leaves words of any language alone', () => {
    expect(printable('截至2023年 – “quoted” é')).toBe('截至2023年 – “quoted” é');
  });

  it('keeps to one line', () => {
    expect(printable('a\r\n\tb')).toBe('a b');
  });

  it('shows what would steer the terminal or turn the text', () => {
    expect(printable('\u001b[31mred\u0007\u009b')).toBe('\\u001b[31mred\\u0007\\u009b');
    expect(printable('a\u202eb\u2066')).toBe('a\\u202eb\\u2066');
  });
});
