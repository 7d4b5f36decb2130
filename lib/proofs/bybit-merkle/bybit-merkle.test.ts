import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '@/lib/format/decimal';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { sha256Text } from '../hashing/sha256-text';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { fastestRun, refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { tableOrder } from './coin-order';
import { hashParent } from './hashes';
import { sampleProof } from './samples';

const { root, file } = sampleProof();
const TEXT = JSON.stringify(file);
const context = { requiredRoot: root };
const upper = (text: string) => text.toUpperCase();

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own balance', 'self.balance.BTC', '0.12500001', 'own-leaf', 'own-leaf'],
  ['own balance, zero dropped', 'self.balance.BTC', '0.125', 'own-leaf', 'own-leaf'],
  ['own user hash', 'self.userHash', flipNibble, 'own-leaf', 'own-leaf'],
  ['own leaf hash', 'self.hash', flipNibble, 'own-leaf', 'path'],
  ['own side', 'self.type', 1, 'path[0].type', 'structure'],
  ['own height', 'self.height', 2, 'self.height', 'structure'],
  ['sibling balance', 'path.3.balance.SOL', '1.00000000', 'root.SOL', 'sums'],
  ['sibling hash', 'path.3.hash', flipNibble, 'root.hash', 'path'],
  ['sibling hash in capitals', 'path.3.hash', upper, 'path[3].hash', 'structure'],
  ['sibling side', 'path.3.type', (t) => (t === '1' ? '2' : '1'), 'root.hash', 'path'],
  ['sibling type 0', 'path.3.type', 0, 'path[3].type', 'structure'],
  ['negative sibling', 'path.3.balance.SOL', '-1.00000000', 'path[3].balance.SOL', 'non-negative'],
  ['a level dropped', 'path.4', REMOVED, 'path[4].height', 'structure'],
  ['root hash', 'path.10.hash', flipNibble, 'root.hash', 'path'],
  ['root type', 'path.10.type', 1, 'path[10].type', 'structure'],
  ['root balance', 'path.10.balance.BTC', '1.00000000', 'root.BTC', 'sums'],
  ['a coin missing in a sibling', 'path.2.balance.BTC', REMOVED, 'path[2].coins', 'structure'],
  [
    'another account',
    'self',
    sampleProof({ BTC: '1', ETH: '0', USDT: '0', SOL: '0' }).file.self,
    'root.BTC',
    'path',
  ],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no user hash', 'self.userHash', REMOVED, 'field-missing'],
  ['no balance', 'path.2.balance', REMOVED, 'field-missing'],
  ['a bare amount', 'self.balance.BTC', 1, 'field-wrong-type'],
  ['an exponent', 'self.balance.BTC', '1E-8', 'decimal-exponent'],
  ['NaN', 'path.2.balance.BTC', 'NaN', 'decimal-syntax'],
  ['an empty path', 'path', [], 'field-too-short'],
  ['a coin with a comma', 'self.balance', { 'a,b': '1' }, 'coin-name'],
  [
    '501 coins',
    'self.balance',
    Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`C${i}`, '0'])),
    'field-too-long',
  ],
];

describe('a Bybit proof', () => {
  it('passes in all parts, also by the rule of the oldest four coins', async () => {
    const oldest = sampleProof({ BTC: '0.5', ETH: '1', USDT: '2.1234', USDC: '0' });
    for (const { file: each, root: requiredRoot } of [{ file, root }, oldest]) {
      const content = JSON.stringify(each);
      const verdict = await verdictOn({ content, context: { requiredRoot } });
      expect(verdict.status).toBe('pass');
      expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    }
  });

  it('passes in the order of Bybit’s tables where the file was written anew', async () => {
    const sorted = (balance: Record<string, string>) =>
      Object.fromEntries(Object.entries(balance).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const accounts: Record<string, string>[] = [
      { BTC: '0.5', ETH: '1', USDT: '2.1234', USDC: '0' },
      { MNT: '1.00000000', BTC: '0.50000000', A: '7.00000000', ETH: '2.00000000' },
    ];
    for (const coins of accounts) {
      const sample = sampleProof(coins);
      const self = { ...sample.file.self, balance: sorted(sample.file.self.balance) };
      const path = sample.file.path.map((node) => ({ ...node, balance: sorted(node.balance) }));
      const content = JSON.stringify({ self, path });
      const verdict = await verdictOn({ content, context: { requiredRoot: sample.root } });
      expect(verdict.status).toBe('pass');
      expect(verdict.notices.find(({ code }) => code === 'variant')?.message).toContain('tables');
      const raised = edited(content, 'self.balance.BTC', '9.00000000');
      expect((await verdictOn({ content: raised })).reason?.stepId).toBe('own-leaf');
    }
    expect(tableOrder(['BTC', 'NEWCOIN'])).toBeNull();
  });

  it('takes padding on the right only: no hash tells on which side it stands', async () => {
    const coins = ['BTC'];
    const amounts = (text: string) => new Map([['BTC', parseDecimal(text)]]);
    const userHash = 'a'.repeat(64);
    const leaf = { hash: sha256Text(`${userHash}1.00000000`), amounts: amounts('1.00000000') };
    const sibling = { hash: 'b'.repeat(64), amounts: amounts('2.00000000') };
    const parent = hashParent(coins, leaf, sibling, 2);
    const twin = { hash: parent.hash, amounts: amounts('0.00000000') };
    const top = hashParent(coins, parent, twin, 3);
    const node = (hash: string, BTC: string, type: number, height: number) => ({
      balance: { BTC },
      type,
      hash,
      height,
    });
    const content = JSON.stringify({
      self: { ...node(leaf.hash, '1.00000000', 1, 1), userHash },
      path: [
        node(sibling.hash, '2.00000000', 2, 1),
        node(twin.hash, '0.00000000', 2, 2),
        node(top.hash, '3.00000000', 3, 3),
      ],
    });
    expect((await verdictOn({ content })).status).toBe('pass');
    const flipped = await verdictOn({ content: edited(content, 'path.1.type', 1) });
    expect(flipped.reason?.stepId).toBe('path[1].padding');
    expect(await unnoticedChanges({ content })).toEqual([]);
  });

  it('says so where decimals are cut off', async () => {
    const { file: cut, root: requiredRoot } = sampleProof({
      BTC: '0.5',
      ETH: '1',
      USDT: '2.12345678',
      USDC: '0',
    });
    const content = JSON.stringify(cut);
    const verdict = await verdictOn({ content, context: { requiredRoot } });
    expect(verdict.status).toBe('pass');
    const notice = verdict.notices.find(({ code }) => code === 'amount-cut');
    expect(notice?.message).toContain('count 2.1234:');
    const longer = edited(content, 'path.0.balance.USDT', (text) => `${text}9`);
    const told = (await verdictOn({ content: longer })).notices.find(
      ({ about }) => about === 'path[0].balance.USDT',
    );
    expect(told?.message).toMatch(/only \S+ of it is counted and bound/);
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
    expect(await unnoticedChanges({ content: TEXT, context })).toEqual([]);
  }, 30_000);
});

describe.each([
  ['mock_user_merkle_tree_path_40.json', 4],
  ['mock_user_merkle_tree_path_40_v2.json', 15],
  ['mock_user_merkle_tree_path_40_v3.json', 15],
])('Bybit’s own sample %s', (name, height) => {
  const vector = sharedVector(`peers/bybit/${name}`);
  it.runIf(vector)(
    'passes',
    async () => {
      const content = readFileSync(vector ?? '', 'utf8');
      const verdict = await verdictOn({ content });
      expect(verdict.status).toBe('pass');
      expect(verdict.trace.find(({ id }) => id === 'root.hash')?.height).toBe(height);
      expect(await fastestRun({ content })).toBeLessThan(5);
      const unnoticed = await unnoticedChanges(
        { content },
        ({ node }, i) => node.kind === 'number' || i % 23 === 0,
      );
      expect(unnoticed).toEqual([]);
    },
    30_000,
  );
});
