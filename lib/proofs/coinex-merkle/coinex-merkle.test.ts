import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { fastestRun, refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { sampleProof } from './samples';

const { root, file } = sampleProof('empty-right');
const TEXT = JSON.stringify(file);
const context = { requiredRoot: root };
const otherSide = (side: string) => (side === 'left' ? 'right' : 'left');

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own balance', 'self.balances.BTC', '0.6', 'root.BTC', 'path'],
  ['own nonce', 'self.nonce', flipNibble, 'root.hash', 'path'],
  ['own coin left out', 'self.balances.BTC', REMOVED, 'root.BTC', 'sums'],
  ['negative own balance', 'self.balances.BTC', '-1', 'self.balances.BTC', 'non-negative'],
  ['sibling balance', 'path.2.balances.USDT', '1', 'root.USDT', 'sums'],
  ['negative sibling', 'path.2.balances.USDT', '-1', 'path[2].balances.USDT', 'non-negative'],
  ['sibling hash', 'path.2.hash', flipNibble, 'root.hash', 'path'],
  ['sibling hash in capitals', 'path.2.hash', (h) => h.toUpperCase(), 'path[2].hash', 'structure'],
  ['sibling side', 'path.2.pos', otherSide, 'root.hash', 'path'],
  ['a level dropped', 'path.2', REMOVED, 'root.USDT', 'path'],
  ['a lone level dropped', 'path.0', REMOVED, 'root.hash', 'path'],
  ['a neighbour taken away', 'path.2', {}, 'root.USDT', 'path'],
  ['root hash', 'root.hash', flipNibble, 'root.hash', 'path'],
  ['root balance', 'root.balances.BTC', '1', 'root.BTC', 'sums'],
  ['root balance left out', 'root.balances.BTC', REMOVED, 'root.BTC', 'sums'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no nonce', 'self.nonce', REMOVED, 'field-missing'],
  ['a sibling without side', 'path.2.pos', REMOVED, 'field-missing'],
  ['a third side', 'path.2.pos', 'top', 'field-out-of-range'],
  ['a sibling without balances', 'path.2.balances', REMOVED, 'field-missing'],
  ['a bare amount', 'self.balances.BTC', 1, 'field-wrong-type'],
  ['an exponent', 'self.balances.BTC', '1e3', 'decimal-exponent'],
  ['NaN', 'root.balances.BTC', 'NaN', 'decimal-syntax'],
  ['an empty path', 'path', [], 'field-too-short'],
];

describe('a CoinEx proof', () => {
  it.each([
    ['empty-right', 'nothing on its right'],
    ['twin', 'hashed with itself'],
  ] as const)('passes by the lone rule %s, telling so', async (rule, words) => {
    const sample = sampleProof(rule);
    const content = JSON.stringify(sample.file);
    const verdict = await verdictOn({ content, context: { requiredRoot: sample.root } });
    expect(verdict.status).toBe('pass');
    expect(verdict.parts).toMatchObject({
      'own-leaf': 'not-applicable',
      path: 'pass',
      sums: 'pass',
    });
    expect(verdict.notices.find(({ code }) => code === 'variant')?.message).toContain(words);
  });

  it.each([['null'], ['{"balances":null,"hash":"","pos":""}'], ['{"balances":{},"hash":""}']])(
    'takes %s for a missing neighbour',
    async (absent) => {
      const content = TEXT.replaceAll('{}', absent);
      expect(content).not.toBe(TEXT);
      expect((await verdictOn({ content, context })).status).toBe('pass');
    },
  );

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(TEXT, field, edit) })).code).toBe(code);
  });

  it('notices every single change', async () => {
    expect(await unnoticedChanges({ content: TEXT, context })).toEqual([]);
  });
});

const vector = sharedVector('peers/coinex/merkle_proof_file.json');
describe.runIf(vector)('CoinEx’s own example, which its own tool rejects', () => {
  it('passes with nothing on the right of a lone node', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    const verdict = await verdictOn({ content });
    expect(verdict.status).toBe('pass');
    expect(verdict.root.computed).toMatch(/^b272a9a8/);
    expect(verdict.notices.find(({ code }) => code === 'variant')?.message).toContain('nothing');
    expect(await fastestRun({ content })).toBeLessThan(5);
    expect(await unnoticedChanges({ content })).toEqual([]);
  });
});
