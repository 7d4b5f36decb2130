import { expect, it } from 'vitest';
import { describeRoot } from './ingest-root';
import { describeSumProof } from './ingest-sum-proof';

const place = { exchange: 'okx', report: '2026-05' };
const base = { changed: true, outcome: 'stored' as const, root: 'ab', current: 'ab', revision: 3 };

it('tells what became of a root', () => {
  const text = (change: object) => describeRoot({ ...base, ...change }, place).join('\n');
  expect(text({})).toBe('ab is now the root of okx 2026-05, revision 3.');
  expect(text({ outcome: 'confirmed' })).toContain('was known');
  expect(text({ outcome: 'replaced' })).toContain('stays visible as a conflict');
  expect(text({ outcome: 'conflict', current: 'cd' })).toMatch(/^CONFLICT: cd stays/);
  expect(text({ changed: false })).toContain('nothing to do');
});

it('says that the proof over all accounts is not verified', () => {
  const stated = {
    batchSize: 1024,
    tokenCount: 220,
    levels: null,
    rootVdDigest: ['1', '2', '3', '4'],
    equity: 8801210029n,
    debt: 875n,
    root: 'ab',
  };
  const text = describeSumProof({ ...base, stated }, place).join('\n');
  expect(text).toContain('liability 8801209154');
  expect(text).toContain('levels not stated');
  expect(text).toContain('not verified here');
});
