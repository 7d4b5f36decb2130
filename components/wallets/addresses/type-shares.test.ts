import { describe, expect, it } from 'vitest';
import { typeShares } from './type-shares';

const types = [
  { type: 'own' as const, rows: 2, amount: '60', share: '75.00' },
  { type: 'staking' as const, rows: 1, amount: '20', share: '25.00' },
];

describe('typeShares', () => {
  it('counts published custody beside the rows', () => {
    const shares = typeShares({ types, amount: '80', custody: '20' });
    expect(shares.map(({ type, share }) => [type, share])).toEqual([
      ['own', '60.00'],
      ['staking', '20.00'],
      ['custody', '20.00'],
    ]);
  });

  it('leaves custody out where none was published', () => {
    const shares = typeShares({ types, amount: '80', custody: null });
    expect(shares.map(({ share }) => share)).toEqual(['75.00', '25.00']);
  });

  it('adds what rows call custody to what was published', () => {
    const rows = [{ type: 'custody' as const, rows: 1, amount: '5', share: '100.00' }];
    expect(typeShares({ types: rows, amount: '5', custody: '5' })).toEqual([
      { type: 'custody', amount: '10', share: '100.00' },
    ]);
  });
});
