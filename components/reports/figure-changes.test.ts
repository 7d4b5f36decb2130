import { expect, it } from 'vitest';
import { changesInWords, figureChanges } from './figure-changes';
import { assetFigures } from './testing-figures';

const before = [assetFigures({ reserves: '100', liabilities: '90', printed: '111' })];

it('counts other values as changes and other evidence as none', () => {
  const sameFigures = assetFigures({
    reserves: '100',
    liabilities: '90',
    printed: '111',
    evidence: 'published',
  });
  expect(figureChanges({ before, after: [sameFigures] })).toEqual([]);
  expect(changesInWords([])).toBe('');
});

it('tells changed, new and withdrawn figures', () => {
  const after = [
    assetFigures({ reserves: '12345.60', own: '7', printed: '111' }),
    assetFigures({ asset: 'ETH', reserves: '5' }),
  ];
  const changes = figureChanges({ before, after });
  expect(changes.map(({ asset, what }) => `${asset} ${what}`)).toEqual([
    'BTC reserves',
    'BTC reserves on own wallets',
    'BTC liabilities',
    'ETH reserves',
  ]);
  expect(changesInWords(changes)).toBe(
    'BTC reserves from 100 to 12,345.60, BTC reserves on own wallets new (7), BTC liabilities withdrawn (90) and 1 more',
  );
});
