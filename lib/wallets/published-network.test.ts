import { describe, expect, it } from 'vitest';
import { otherwiseWritten } from './published-network';

const arbitrum = (publishedNetwork: string | null) =>
  otherwiseWritten({ network: 'arbitrum', publishedNetwork }, 'Arbitrum One');

describe('otherwiseWritten', () => {
  it.each(['ETH_ARBITRUM', ' ETH_ARBITRUM '])('tells the cell %s', (cell) => {
    expect(arbitrum(cell)).toBe('ETH_ARBITRUM');
  });

  it.each([null, '', ' ', 'arbitrum', 'ARBITRUM', ' Arbitrum one'])(
    'has no word for %s',
    (cell) => {
      expect(arbitrum(cell)).toBeNull();
    },
  );
});
