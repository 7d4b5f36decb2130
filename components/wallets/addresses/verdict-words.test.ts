import { describe, expect, it } from 'vitest';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { codeWords, verdictTitle } from './verdict-words';

describe('verdictTitle', () => {
  it('never lets the owner beside an address pass for the address itself', () => {
    expect(verdictTitle({ status: 'pass', boundTo: 'address' })).toContain('key of this address');
    expect(verdictTitle({ status: 'pass', boundTo: 'owner' })).toContain('named owner');
  });

  it('does not speak of one key where several signed', () => {
    expect(verdictTitle({ status: 'pass', boundTo: 'address', several: true })).toContain(
      'As many keys',
    );
  });

  it('says something else for every verdict', () => {
    const titles = OWNERSHIP_STATUSES.map((status) => verdictTitle({ status, boundTo: null }));
    expect(new Set(titles).size).toBe(OWNERSHIP_STATUSES.length);
  });
});

describe('codeWords', () => {
  it('reads a code as words', () => {
    expect(codeWords('threshold-not-met')).toBe('threshold not met');
  });
});
