import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { fastestRun, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { Verdict } from '../verdict';
import { type Account, buildOkxMerkleV1Tree } from './build-tree';
import { sampleAccounts } from './samples';

function failing(verdict: Verdict): string[] {
  return verdict.trace.filter((step) => step.ok === false).map((step) => step.id);
}

describe('an OKX Merkle proof of 2022', () => {
  const { root, proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '7');
  const publishedRoots = [
    { exchange: 'okx', report: '2022-12', root, auditId: '7', source: 'test' },
  ];
  const text = JSON.stringify(proofs[10]);

  it('passes in all six parts when its root was published', async () => {
    const verdict = await verdictOn({ content: text, context: { publishedRoots } });
    expect(verdict.parts).toEqual({
      structure: 'pass',
      'own-leaf': 'pass',
      path: 'pass',
      sums: 'pass',
      'non-negative': 'pass',
      'published-root': 'pass',
    });
    expect(verdict).toMatchObject({ status: 'pass', reason: null, hashBits: 256 });
    expect(verdict.root).toMatchObject({
      computed: root,
      claimed: root,
      published: { report: '2022-12' },
    });
    expect(verdict.balances).toEqual([
      { asset: 'BTC', amount: '1.000069', authenticated: true },
      { asset: 'ETH', amount: '30.25', authenticated: true },
      { asset: 'USDT', amount: '1210.1942', authenticated: true },
    ]);
    expect(verdict.notices.map(({ code }) => code)).toContain('sum-only-binding');
  });

  it('shows every level with what was hashed', async () => {
    const verdict = await verdictOn({ content: text });
    const parents = verdict.trace.filter(({ id }) => id.endsWith('.parent'));
    expect(parents.map(({ height, side }) => [height, side])).toEqual([
      [2, 'left'],
      [3, 'right'],
      [4, 'left'],
      [5, 'right'],
    ]);
    expect(parents.at(-1)?.computed).toBe(root);
    expect(parents[0]?.inputs?.['hashed text']).toMatch(/1\.00006930\.251210\.19422$/);
  });

  it('leaves the published root unknown when none is known, and says so', async () => {
    const verdict = await verdictOn({ content: text });
    expect(verdict.status).toBe('pass');
    expect(verdict.parts['published-root']).toBe('unknown');
    expect(verdict.notices.map(({ code }) => code)).toContain('root-not-known');
  });

  it('does not hold the proof against the root of another report', async () => {
    const other = {
      ...publishedRoots[0],
      exchange: 'okx',
      report: '2023-01',
      root: '00',
      auditId: '8',
      source: 'test',
    };
    const verdict = await verdictOn({ content: text, context: { publishedRoots: [other] } });
    expect(verdict.parts['published-root']).toBe('unknown');
  });

  it('fails when the report published another root, or the required root differs', async () => {
    const wrong = [
      { exchange: 'okx', report: '2022-12', root: 'ab'.repeat(32), auditId: '7', source: 'test' },
    ];
    for (const context of [{ publishedRoots: wrong }, { requiredRoot: 'ab'.repeat(32) }]) {
      const verdict = await verdictOn({ content: text, context });
      expect(verdict.parts).toMatchObject({ path: 'pass', 'published-root': 'fail' });
      expect(verdict.reason?.code).toBe('published-root-differs');
    }
  });

  it('passes for every account of any tree', async () => {
    const amount = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 99_999_999 }))
      .map(
        ([whole, part]) => `${whole}.${String(part).padStart(8, '0')}`.replace(/\.?0+$/, '') || '0',
      );
    const account = fc.record({
      nonce: fc.stringMatching(/^[0-9a-f]{64}$/),
      balances: fc.record({ BTC: amount, ETH: amount, USDT: amount }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(account, { minLength: 2, maxLength: 9, selector: (a: Account) => a.nonce }),
        async (accounts) => {
          const tree = buildOkxMerkleV1Tree(accounts, '9');
          for (const file of tree.proofs) {
            const verdict = await verdictOn({
              content: JSON.stringify(file),
              context: { requiredRoot: tree.root },
            });
            expect(failing(verdict)).toEqual([]);
            expect(verdict.status).toBe('pass');
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('notices every single change of the file', async () => {
    for (const file of [proofs[10], proofs[3]]) {
      const unnoticed = await unnoticedChanges({
        content: JSON.stringify(file),
        context: { publishedRoots },
      });
      expect(unnoticed).toEqual([]);
    }
  });
});

const vector = sharedVector('okx/merkle/merkle_proof_file.json');
describe.runIf(vector)('the real proof of December 2022', () => {
  it('passes up to its root at height 24, fast', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    const verdict = await verdictOn({ content });
    expect(verdict.status).toBe('pass');
    expect(verdict.root.computed).toBe(
      'ac6b39d2a0aa8112bd1aadff5e7d4b5c2b91cd54d595262ba4367f5d2db4160d',
    );
    expect(verdict.trace.find(({ id }) => id === 'root.hash')?.height).toBe(24);
    expect(verdict.balances.map(({ amount }) => amount)).toEqual([
      '1.000069',
      '0.99908176',
      '19398.33550812',
    ]);
    expect(
      verdict.trace.filter(({ part }) => part === 'sums').map((step) => step.computed),
    ).toEqual(['95088.55505656', '939953.49090361', '3137909428.88369702']);
    expect(await fastestRun({ content })).toBeLessThan(5);
  });

  it('notices every single change', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    expect(await unnoticedChanges({ content })).toEqual([]);
  }, 30_000);
});
