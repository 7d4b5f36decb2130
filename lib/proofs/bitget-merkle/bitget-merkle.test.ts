import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '@/lib/format/decimal';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { fastestRun, refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { coinOrders } from './coin-order';
import { javaDecimalText, javaMapOrder } from './java';
import { BITGET_FIELDS } from './parse';
import { bitgetDialects } from './rules';
import { negativeSiblingText, sampleProof } from './samples';

const quoted = sampleProof(BITGET_FIELDS, bitgetDialects(false)[0]);
const bare = sampleProof(BITGET_FIELDS, bitgetDialects(true)[0]);
const context = { requiredRoot: quoted.root };

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own balance', 'self.balances.BTC', '0.6', 'own-leaf', 'own-leaf'],
  ['own uid', 'self.encryptUid', flipNibble, 'own-leaf', 'own-leaf'],
  ['own nonce', 'self.nonce', 'other', 'own-leaf', 'own-leaf'],
  ['own leaf hash', 'self.merkelLeaf', flipNibble, 'own-leaf', 'path'],
  ['own side', 'self.role', 2, 'path[0].role', 'structure'],
  ['own level', 'self.level', 9, 'self.level', 'structure'],
  ['sibling balance', 'path.3.balances.USDT', '1', 'root.USDT', 'sums'],
  ['sibling hash', 'path.3.merkelLeaf', flipNibble, 'root.hash', 'path'],
  [
    'sibling hash in capitals',
    'path.3.merkelLeaf',
    (h) => h.toUpperCase(),
    'path[3].merkelLeaf',
    'structure',
  ],
  ['sibling side', 'path.3.role', (r) => (r === '1' ? '2' : '1'), 'root.hash', 'path'],
  ['right sibling called padding', 'path.2.role', 0, 'path[2].padding', 'structure'],
  ['left sibling called padding', 'path.3.role', 0, 'root.hash', 'path'],
  ['a level dropped', 'path.4', REMOVED, 'self.level', 'structure'],
  ['root hash', 'path.9.merkelLeaf', flipNibble, 'root.hash', 'path'],
  ['root role', 'path.9.role', 1, 'path[9].role', 'structure'],
  ['root balance', 'path.9.balances.ETH', '1', 'root.ETH', 'sums'],
  ['no role', 'path.2.role', REMOVED, 'path[2].role', 'structure'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no nonce', 'self.nonce', REMOVED, 'field-missing'],
  ['no uid', 'self.encryptUid', REMOVED, 'field-missing'],
  ['no level', 'path.3.level', REMOVED, 'field-missing'],
  ['a hash of 64 digits', 'self.merkelLeaf', 'a'.repeat(64), 'field-not-hex'],
  ['a word', 'path.2.balances.BTC', 'many', 'decimal-syntax'],
  ['an exponent', 'path.2.balances.BTC', '1e9', 'decimal-exponent'],
  ['an empty path', 'path', [], 'field-too-short'],
];

describe('a Bitget proof', () => {
  it.each([
    ['bare numbers', bare, 'bare numbers with all their decimals'],
    ['quoted amounts', quoted, 'in quotes without trailing zeros'],
  ])('passes with %s, telling the dialect', async (_name, { text, root }, dialect) => {
    const verdict = await verdictOn({ content: text, context: { requiredRoot: root } });
    expect(verdict.status).toBe('pass');
    expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    expect(verdict.hashBits).toBe(64);
    const codes = verdict.notices.map(({ code }) => code);
    expect(codes).toContain('short-hash');
    expect(verdict.notices.find(({ code }) => code === 'variant')?.message).toContain(dialect);
  });

  it('passes where Java printed an exponent, spelt out or not', async () => {
    const java = bitgetDialects(true).find(({ id }) => id === 'java-numbers');
    if (!java) throw new Error('no such dialect');
    const { text, root } = sampleProof(BITGET_FIELDS, java);
    expect(text).toContain('"USDC":6.7E-7');
    const spelt = text.replace('"USDC":6.7E-7', '"USDC":0.00000067');
    for (const content of [text, spelt]) {
      const verdict = await verdictOn({ content, context: { requiredRoot: root } });
      expect(verdict.status).toBe('pass');
    }
    for (const exponent of ['67E-8', '0.67E-6', '6.7E0', '0e0', '1e9']) {
      const content = text.replace('"USDC":6.7E-7', `"USDC":${exponent}`);
      expect((await refusalOf({ content })).code).toBe('decimal-exponent');
    }
  });

  it('passes with more coins in the order of the file, as Bitget’s files since 2026 have them', async () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
    const own = { BTC: '0', USDT: '294.37387598', ETH: '0', LTC: '0', BGB: '1.5', SUI: '2' };
    const beside = { BTC: '1', USDT: '0.1', ETH: '0', LTC: '0', BGB: '-0.5', SUI: '0' };
    const sums = { BTC: '1', USDT: '294.47387598', ETH: '0', LTC: '0', BGB: '1', SUI: '2' };
    const leaf = sha(`uid,nonce,${JSON.stringify(own)}`);
    const root = sha(`00112233aabbccdd${leaf},${JSON.stringify(sums)},1`);
    const self = { balances: own, encryptUid: 'uid', level: 2, merkelLeaf: leaf, nonce: 'nonce' };
    const file = {
      path: [
        { balances: beside, level: 2, merkelLeaf: '00112233aabbccdd', role: 1 },
        { balances: sums, level: 1, merkelLeaf: root },
      ],
      self: { ...self, role: 2 },
    };
    const content = JSON.stringify(file);
    expect(javaMapOrder(Object.keys(own))).not.toEqual(Object.keys(own));
    const verdict = await verdictOn({ content });
    expect(verdict.status).toBe('pass');
    expect(verdict.notices.find(({ code }) => code === 'variant')?.message).toContain(
      'coins in the order of the file',
    );
    const { BTC, USDT, ...rest } = own;
    const sorted = edited(content, 'self.balances', { ...rest, USDT, BTC });
    const rewritten = await verdictOn({ content: sorted });
    expect(rewritten.status).toBe('pass');
    expect(rewritten.notices.find(({ code }) => code === 'variant')?.message).toContain(
      'not in that of the file',
    );
    const wrongNonce = await verdictOn({ content: edited(content, 'self.nonce', 'other') });
    expect(wrongNonce.parts).toMatchObject({ 'own-leaf': 'fail', path: 'pass', sums: 'pass' });
    const wrongRoot = await verdictOn({
      content: edited(content, 'path.1.merkelLeaf', flipNibble),
    });
    expect(wrongRoot.parts).toMatchObject({ 'own-leaf': 'pass', path: 'fail', sums: 'pass' });
  });

  it('takes a negative sibling as a notice, since real trees carry debts', async () => {
    const verdict = await verdictOn({ content: negativeSiblingText() });
    expect(verdict.status).toBe('pass');
    expect(verdict.parts['non-negative']).toBe('not-applicable');
    expect(verdict.notices.map(({ code }) => code)).toContain('negative-sibling');
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(quoted.text, field, edit), context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(quoted.text, field, edit) })).code).toBe(code);
  });

  it('notices every single change, in both dialects', async () => {
    for (const { text, root } of [quoted, bare]) {
      const request = { content: text, context: { requiredRoot: root } };
      expect(await unnoticedChanges(request)).toEqual([]);
    }
  }, 60_000);
});

describe('what Java prints', () => {
  it.each([
    ['0.00000001', '1E-8'],
    ['0.00000067', '6.7E-7'],
    ['0.00000000', '0E-8'],
    ['-0.00000012', '-1.2E-7'],
    ['0.000001', '0.000001'],
    ['95.09370530', '95.09370530'],
  ])('%s as %s', (text, expected) => {
    expect(javaDecimalText(parseDecimal(text))).toBe(expected);
  });

  it('tries each order once, the likeliest first', () => {
    const ids = (coins: string) => coinOrders(coins.split(' ')).map(({ id }) => id);
    expect(ids('BTC ETH USDT USDC')).toEqual(['java', 'table']);
    expect(ids('USDT BTC')).toEqual(['java', 'file']);
    expect(ids('BTC USDT ETH LTC LINK')).toEqual(['file', 'java']);
    expect(ids('LINK USDT BTC ETH')).toEqual(['file', 'table', 'java']);
    expect(ids('币 BTC')).toHaveLength(2);
  });

  it('orders coins as a HashMap does', () => {
    expect(javaMapOrder(['USDC', 'USDT', 'ETH', 'BTC'])).toEqual(['BTC', 'ETH', 'USDT', 'USDC']);
  });
});

describe.each([
  ['bitget/merkel_tree_bg_2022-11.json', null],
  ['bitget/merkel_tree_bg_2025-11.json', '8eac815c495e6a67'],
  ['bitunix/merkle_tree_bitunix.json', null],
])('the exchange’s own sample %s', (name, root) => {
  const vector = sharedVector(`peers/${name}`);
  it.runIf(vector)(
    'passes',
    async () => {
      const content = readFileSync(vector ?? '', 'utf8');
      const verdict = await verdictOn({ content });
      expect(verdict.trace.filter(({ ok }) => ok === false)).toEqual([]);
      expect(verdict.status).toBe('pass');
      if (root) expect(verdict.root.computed).toBe(root);
      expect(verdict.notices.some(({ code }) => code === 'negative-sibling')).toBe(root !== null);
      expect(await fastestRun({ content })).toBeLessThan(5);
      expect(await unnoticedChanges({ content }, (_, i) => i % 5 === 0)).toEqual([]);
    },
    30_000,
  );
});
