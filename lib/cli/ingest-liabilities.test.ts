import { expect, it } from 'vitest';
import { describeTree } from './ingest-liabilities';

const base = {
  changed: true,
  tree: 2,
  replaced: 1,
  sha256: 'ff',
  root: 'ab',
  leaves: 21,
  publishedRoot: 'matches' as const,
  facts: { root: 'ab', leaves: 21, height: 6, totals: [{ asset: 'BTC', amount: '0.00005' }] },
};
const place = { exchange: 'okx', report: '2023-03', seconds: 2 };

it('tells what was verified, where it stands, and what it replaced', () => {
  const text = describeTree(base, place).join('\n');
  expect(text).toContain('21 leaves in 6 levels');
  expect(text).toContain('the one published for 2023-03');
  expect(text).toContain('Total 0.00005 BTC.');
  expect(text).toContain('Tree 1 is replaced.');
  expect(text).toContain('11 leaves/s');
});

it('says plainly when the root is another one, or none is known', () => {
  const text = (publishedRoot: 'differs' | 'none-known') =>
    describeTree({ ...base, publishedRoot }, place).join('\n');
  expect(text('differs')).toContain('NOT the one published');
  expect(text('none-known')).toContain('ballast ingest root');
});

it('says that a known file changes nothing', () => {
  const lines = describeTree({ ...base, changed: false, facts: null }, place);
  expect(lines[0]).toContain('as tree 2 of okx 2023-03: nothing to do');
});
