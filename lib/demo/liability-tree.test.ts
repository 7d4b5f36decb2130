import { describe, expect, it } from 'vitest';
import { verdictOn } from '@/lib/proofs/testing/every-change';
import { demoLiabilities } from './liability-tree';
import { readTreeText } from './testing/read-tree-text';

describe('the demo exchange’s liabilities', () => {
  it('are the same for the same seed, others for another', () => {
    const make = (seed: string) => demoLiabilities({ seed, accounts: 60 }).tree;
    expect(make('2026-01')).toBe(make('2026-01'));
    expect(make('2026-01')).not.toBe(make('2026-02'));
  });

  it('are a tree that verifies, and account files that are found in it', async () => {
    const { root, tree, users } = demoLiabilities({ seed: 'demo', accounts: 200 });
    const leaves = users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
    expect(readTreeText(tree)).toMatchObject({ root, leaves: leaves.length });
    expect(new Set(leaves).size).toBe(leaves.length);
    const split = users.find(({ nodes }) => nodes.length > 1);
    const publishedRoots = [{ exchange: 'okx', report: '2026-01', root, source: 'demo' }];
    const verdict = await verdictOn({
      content: JSON.stringify(split),
      companions: { tree },
      context: { publishedRoots },
    });
    expect(verdict.status).toBe('pass');
  });
});
