import { describe, expect, it } from 'vitest';
import { listHoldingsOperation } from '@/lib/api/operations/holdings';
import { parseQuery } from '@/lib/http/parse-query';
import { holdingQuery } from './holding-query';

describe('holdingQuery', () => {
  it('leaves out what is not filtered by', () => {
    expect(holdingQuery({ asset: [], search: null, minAmount: null }).toString()).toBe('');
  });

  it('is read by the API as it was meant', () => {
    const query = holdingQuery({
      asset: ['BTC', 'ETH'],
      network: ['bitcoin'],
      type: ['own'],
      verdict: ['not-bound'],
      minAmount: '0.5',
      maxAmount: '10',
      search: 'bc1q&limit=500',
    });
    const read = parseQuery(listHoldingsOperation.query, query);
    expect(read).toMatchObject({
      asset: ['BTC', 'ETH'],
      network: ['bitcoin'],
      type: ['own'],
      verdict: ['not-bound'],
      minAmount: '0.5',
      maxAmount: '10',
      search: 'bc1q&limit=500',
      limit: 50,
    });
  });
});
