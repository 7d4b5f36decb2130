import { describe, expect, it } from 'vitest';
import { compareHeadline } from './compare-words';

const say = (came: number, went: number, changed: number) =>
  compareHeadline({
    exchange: 'OKX',
    comparison: {
      from: '2026-08',
      to: '2026-09',
      addresses: { new: came, gone: went, kept: 9 },
      counts: { new: came, gone: went, changed, unchanged: 9 },
    },
  });

describe('compareHeadline', () => {
  it('counts addresses that came and went', () => {
    expect(say(1_200, 1, 4)).toBe(
      'From August 2026 to September 2026, 1,200 addresses joined and 1 left OKX’s list of addresses.',
    );
    expect(say(1, 0, 4)).toContain('1 address joined and none left OKX’s list');
    expect(say(0, 0, 4)).toContain('the same addresses of OKX are listed; 4 amounts changed');
  });

  it('says plainly that nothing changed', () => {
    expect(say(0, 0, 0)).toContain('nothing changed');
  });
});
