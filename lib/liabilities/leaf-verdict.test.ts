import { describe, expect, it } from 'vitest';
import { parseDecimal } from '@/lib/format/decimal';
import { hashParent } from '@/lib/proofs/okx-merkle-v1/hashes';
import { verifyLeaf } from './leaf-verdict';
import type { LeafLookup } from './schema';

type Texts = { BTC: string; ETH: string; USDT: string };
const node = (digit: string, balances: Texts) => ({ hash: digit.repeat(64), balances });
const own = node('a', { BTC: '0.50', ETH: '1', USDT: '7' });
const beside = node('b', { BTC: '2', ETH: '0', USDT: '1.5' });
const sum = (n: typeof own) => ({
  hash: n.hash,
  amounts: new Map(Object.entries(n.balances).map(([c, text]) => [c, parseDecimal(text)])),
});
const root = hashParent(sum(own), sum(beside), 2).hash;
const path = [{ ...beside, side: 'right' as const }];
const answer: LeafLookup = {
  exchange: 'okx',
  report: '2023-03',
  tree: 1,
  scheme: 'okx-merkle-v2',
  root,
  prefix: '',
  bits: 0,
  complete: true,
  leaves: [{ ...own, index: 0, path }],
};
const published = { exchange: 'okx', report: '2023-03', root, source: 'test' };
const context = { publishedRoots: [published] };
const verdictOf = (change: Partial<LeafLookup>) =>
  verifyLeaf({ hash: own.hash, answer: { ...answer, ...change }, context });

describe('a leaf that was looked up', () => {
  it('passes when its path leads to the published root, its amounts as the file writes them', () => {
    const verdict = verdictOf({});
    expect(verdict.status).toBe('pass');
    expect(verdict.balances[0]).toEqual({ asset: 'BTC', amount: '0.50', authenticated: true });
    expect(verdict.root).toEqual({ computed: root, claimed: root, published });
    expect(verdict.parts['own-leaf']).toBe('unknown');
  });

  it.each<[string, Partial<LeafLookup>, string]>([
    ['not there', { leaves: [] }, 'leaf.found'],
    ['there twice', { leaves: [...answer.leaves, ...answer.leaves] }, 'leaf.found'],
    ['under another root', { root: 'c'.repeat(64) }, 'root.hash'],
    [
      'with another balance',
      { leaves: [{ ...own, balances: { ...own.balances, BTC: '0.6' }, index: 0, path }] },
      'root.hash',
    ],
    [
      'beside another amount',
      {
        leaves: [
          {
            ...own,
            index: 0,
            path: [{ ...beside, balances: { ...beside.balances, ETH: '1' }, side: 'right' }],
          },
        ],
      },
      'root.hash',
    ],
    [
      'on the other side',
      { leaves: [{ ...own, index: 0, path: [{ ...beside, side: 'left' }] }] },
      'root.hash',
    ],
    ['with a level left out', { leaves: [{ ...own, index: 0, path: [] }] }, 'root.hash'],
  ])('fails when it is %s, naming the step', (_, change, stepId) => {
    expect(verdictOf(change)).toMatchObject({ status: 'fail', reason: { stepId } });
  });

  it('fails beside a negative amount, whatever the hashes say', () => {
    const negative = node('b', { BTC: '-0.4', ETH: '0', USDT: '0' });
    const made = hashParent(sum(own), sum(negative), 2).hash;
    const leaves = [{ ...own, index: 0, path: [{ ...negative, side: 'right' as const }] }];
    const verdict = verifyLeaf({
      hash: own.hash,
      answer: { ...answer, root: made, leaves },
      context: { publishedRoots: [{ ...published, root: made }] },
    });
    expect(verdict.parts).toMatchObject({ path: 'pass', 'non-negative': 'fail', sums: 'fail' });
  });

  it('fails against another published root, and says so when none is known', () => {
    const other = { ...published, root: 'd'.repeat(64), auditId: '1' };
    const check = (publishedRoots: (typeof published)[], requiredRoot?: string) =>
      verifyLeaf({ hash: own.hash, answer, context: { publishedRoots, requiredRoot } });
    expect(check([other], other.root).parts['published-root']).toBe('fail');
    expect(check([]).parts['published-root']).toBe('unknown');
    expect(check([]).notices.map(({ code }) => code)).toContain('root-not-known');
  });

  it('stays undecided when the server left leaves out and the own one is missing', () => {
    expect(verdictOf({ leaves: [], complete: false })).toMatchObject({
      status: 'unknown',
      reason: { code: 'lookup-incomplete' },
    });
  });
});
