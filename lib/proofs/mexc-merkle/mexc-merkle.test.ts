import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import {
  fastestRun,
  refusalOf,
  type Unnoticed,
  unnoticedChanges,
  verdictOn,
} from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { sampleProof } from './samples';

const { root, file } = sampleProof();
const TEXT = JSON.stringify(file);
const context = { requiredRoot: root };

/** `pathList` has levels 0 (blank), 1, 2, 4, 5, 6 and the root 7. */
const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own balance', 'self.balances.BTC', '0.6', 'own-leaf', 'own-leaf'],
  ['own balance, zero dropped', 'self.balances.USDT', '1299.99', 'own-leaf', 'own-leaf'],
  ['another account', 'self.accountId', '1000002', 'own-leaf', 'own-leaf'],
  ['another proof id', 'self.proofId', 'PR-2000-02-01', 'own-leaf', 'own-leaf'],
  ['own hash', 'self.hash', flipNibble, 'own-leaf', 'path'],
  ['own side', 'self.type', 2, 'self.type', 'structure'],
  ['own level', 'self.level', 1, 'self.level', 'structure'],
  ['sibling balance', 'pathList.2.balances.BTC', '1', 'root.BTC', 'sums'],
  ['sibling hash', 'pathList.2.hash', flipNibble, 'root.hash', 'path'],
  [
    'sibling hash in capitals',
    'pathList.2.hash',
    (h) => h.toUpperCase(),
    'pathList[2].hash',
    'structure',
  ],
  ['sibling hash blank', 'pathList.2.hash', '', 'pathList[2].type', 'structure'],
  ['sibling side', 'pathList.2.type', (t) => (t === '1' ? '2' : '1'), 'root.hash', 'path'],
  ['sibling level', 'pathList.2.level', 3, 'root.hash', 'path'],
  ['level repeated', 'pathList.2.level', 1, 'pathList[2].level', 'structure'],
  ['a level dropped', 'pathList.2', REMOVED, 'root.BTC', 'path'],
  ['a blank sibling that holds', 'pathList.0.balances.BTC', '1', 'pathList[0].hash', 'structure'],
  ['root hash', 'pathList.6.hash', flipNibble, 'root.hash', 'path'],
  ['root type', 'pathList.6.type', 2, 'pathList[6].type', 'structure'],
  ['root level', 'pathList.6.level', 8, 'root.hash', 'path'],
  ['root balance', 'pathList.6.balances.USDT', '1', 'root.USDT', 'sums'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no account', 'self.accountId', REMOVED, 'field-missing'],
  ['a bare amount', 'self.balances.BTC', 0.5, 'field-wrong-type'],
  ['no own hash', 'self.hash', '', 'field-not-hex'],
  ['an exponent', 'self.balances.BTC', '5e-1', 'decimal-exponent'],
  ['NaN', 'pathList.1.balances.BTC', 'NaN', 'decimal-syntax'],
  ['an empty path', 'pathList', [], 'field-too-short'],
  ['a root at level 65', 'pathList.6.level', 65, 'field-out-of-range'],
];

/** A zero or a blank hash that is left out says what it said before. */
const meansSomething = ({ from, to }: Unnoticed) => !(/^"0?"$/.test(from) && to === 'removed');

describe('a MEXC proof', () => {
  it.each(['balances', 'balance'] as const)('passes with the field %s', async (field) => {
    const content = JSON.stringify(sampleProof(field).file);
    const verdict = await verdictOn({ content, context });
    expect(verdict.status).toBe('pass');
    expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    expect(verdict.hashBits).toBe(128);
    expect(verdict.notices.map(({ code }) => code)).toContain('account-id-inside');
  });

  it('takes an empty place however it is written, and numbers for ids', async () => {
    const empty = edited(edited(TEXT, 'pathList.0.hash', null), 'pathList.0.balances', null);
    const left = edited(TEXT, 'pathList.0', REMOVED);
    const ids = edited(TEXT, 'self.accountId', () => '1000001').replace('"1000001"', '1000001');
    for (const content of [empty, left, ids]) {
      expect((await verdictOn({ content, context })).status).toBe('pass');
    }
    const right = edited(left, 'self.type', 2);
    const verdict = await verdictOn({ content: right, context });
    expect(verdict.reason?.stepId).toBe('self.type');
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(TEXT, field, edit) })).code).toBe(code);
  });

  it('notices every single change', async () => {
    const unnoticed = await unnoticedChanges({ content: TEXT, context });
    expect(unnoticed.filter(meansSomething)).toEqual([]);
  }, 30_000);
});

const vector = sharedVector('peers/mexc/merkle_proof_2025-01.json');
describe.runIf(vector)('MEXC’s own sample', () => {
  it('passes, levels missing', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    const verdict = await verdictOn({ content });
    expect(verdict.trace.filter(({ ok }) => ok === false)).toEqual([]);
    expect(verdict.status).toBe('pass');
    expect(verdict.root.computed).toBe('35d01ffef2beec3ff0166c03f3d9b0cc');
    expect(await fastestRun({ content })).toBeLessThan(5);
    expect((await unnoticedChanges({ content })).filter(meansSomething)).toEqual([]);
  });
});
