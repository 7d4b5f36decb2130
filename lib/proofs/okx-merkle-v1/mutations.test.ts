import { describe, expect, it } from 'vitest';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { refusalOf, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { buildOkxMerkleV1Tree } from './build-tree';
import { sampleAccounts } from './samples';

const { root, proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '7');
const publishedRoots = [{ exchange: 'okx', report: '2022-12', root, auditId: '7', source: 'test' }];
/** The last of eleven accounts: its siblings are padding, a left one, padding, a left one. */
const TEXT = JSON.stringify(proofs[10]);
const LEFT = JSON.stringify(proofs[1]);

const upper = (text: string) => text.toUpperCase();
const withZero = (text: string) => `${text}0`;

/** The mutations of OKX's format description, those that OKX's own tool accepts included. */
const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['trailing zero in own balance', 'self.balances.BTC', withZero, 'own-leaf', 'own-leaf'],
  ['own balance +1e-8', 'self.balances.BTC', '1.00006901', 'own-leaf', 'own-leaf'],
  ['own balance +1e-8, sums', 'self.balances.BTC', '1.00006901', 'own-leaf', 'sums'],
  ['trailing zero in root balance', 'path.4.balances.ETH', withZero, 'root.ETH', 'sums'],
  ['wrong nonce', 'self.nonce', flipNibble, 'own-leaf', 'own-leaf'],
  ['wrong own hash', 'self.hash', flipNibble, 'own-leaf', 'own-leaf'],
  ['wrong own hash, path', 'self.hash', flipNibble, 'own-leaf', 'path'],
  ['sibling balance +1e-8', 'path.3.balances.ETH', '105.00000001', 'root.ETH', 'sums'],
  ['sibling hash', 'path.3.hash', flipNibble, 'root.hash', 'path'],
  ['side flipped', 'path.3.type', 2, 'root.hash', 'path'],
  ['type 5', 'path.3.type', 5, 'path[3].type', 'structure'],
  ['own type 3', 'self.type', 3, 'self.type', 'structure'],
  ['root type 1 (OKX: accepted)', 'path.4.type', 1, 'path[4].type', 'structure'],
  ['wrong root hash', 'path.4.hash', flipNibble, 'root.hash', 'path'],
  ['root hash in capitals', 'path.4.hash', upper, 'path[4].hash', 'structure'],
  ['node removed', 'path.2', REMOVED, 'path[2].height', 'structure'],
  ['own height 2', 'self.height', 2, 'self.height', 'structure'],
  ['sibling height 9', 'path.1.height', 9, 'path[1].height', 'structure'],
  ['negative sibling', 'path.3.balances.BTC', '-9', 'path[3].balances.BTC', 'non-negative'],
  ['negative own balance', 'self.balances.BTC', '-1', 'self.balances.BTC', 'non-negative'],
  ['9 decimals', 'path.3.balances.BTC', '3.000138011', 'path[3].balances.BTC', 'structure'],
  ['padding with another hash', 'path.0.hash', flipNibble, 'path[0].padding', 'structure'],
  ['padding that holds coins', 'path.0.balances.BTC', '1', 'path[0].padding', 'structure'],
  ['padding called right child', 'path.0.type', 2, 'path[0].padding', 'structure'],
  ['padding called left child', 'path.0.type', 1, 'path[0].type', 'structure'],
  ['another account’s leaf', 'self', proofs[3]?.self ?? {}, 'path[0].type', 'path'],
];

const HUGE = '1'.repeat(1_000_000);

const REFUSED: [string, string, Edit, string, string][] = [
  ['an empty path', 'path', [], 'field-too-short', 'path'],
  ['a path of the root alone', 'path', [proofs[10]?.path[4]], 'field-too-short', 'path'],
  ['a path of 65 nodes', 'path', Array(65).fill({}), 'field-too-long', 'path'],
  ['no own balances', 'self.balances', REMOVED, 'field-missing', 'self.balances'],
  ['own balances null', 'self.balances', null, 'field-missing', 'self.balances'],
  ['no root balances', 'path.4.balances', REMOVED, 'field-missing', 'path[4].balances'],
  ['a coin missing', 'path.2.balances.ETH', REMOVED, 'field-missing', 'path[2].balances.ETH'],
  ['no nonce', 'self.nonce', REMOVED, 'field-missing', 'self.nonce'],
  ['no hash', 'path.1.hash', REMOVED, 'field-missing', 'path[1].hash'],
  ['a short hash', 'path.1.hash', 'ab', 'field-not-hex', 'path[1].hash'],
  ['a word', 'path.2.balances.BTC', 'many', 'decimal-syntax', 'path[2].balances.BTC'],
  ['NaN', 'path.2.balances.BTC', 'NaN', 'decimal-syntax', 'path[2].balances.BTC'],
  ['an exponent', 'path.2.balances.BTC', '1e3', 'decimal-exponent', 'path[2].balances.BTC'],
  ['a million digits', 'path.2.balances.BTC', HUGE, 'decimal-too-long', 'path[2].balances.BTC'],
  ['a bare number', 'self.balances.BTC', 1, 'field-wrong-type', 'self.balances.BTC'],
  ['a type in quotes', 'path.1.type', '1', 'field-wrong-type', 'path[1].type'],
  ['a fraction as height', 'path.1.height', 2.5, 'field-not-integer', 'path[1].height'],
  ['a list for a node', 'path.1', [], 'field-wrong-type', 'path[1]'],
];

describe('mutations of an OKX Merkle proof of 2022', () => {
  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const content = edited(TEXT, field, edit);
    const verdict = await verdictOn({ content, context: { publishedRoots } });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
    expect(verdict.reason?.message).toMatch(/\.$/);
  });

  it.each(REFUSED)('%s is refused, naming the field', async (_name, field, edit, code, place) => {
    const error = await refusalOf({ content: edited(TEXT, field, edit), fileName: 'proof.json' });
    expect(error.code).toBe(code);
    expect(error.place.field?.startsWith(place)).toBe(true);
    expect(error.message).toMatch(/^proof\.json line 1 column \d+, field /);
  });

  it('names what was changed below padding, not the padding that shows it', async () => {
    // Of 21 accounts the nineteenth has a neighbour, and padding further up.
    const accounts = Array.from({ length: 21 }, (_, i) => ({
      nonce: String(i).padStart(64, '0'),
      balances: { BTC: String(i), ETH: '0', USDT: '1.5' },
    }));
    const tree = buildOkxMerkleV1Tree(accounts, '7');
    const content = JSON.stringify(tree.proofs[18]);
    const padding = tree.proofs[18]?.path.findIndex(({ type }) => type === 4) ?? 0;
    expect(padding).toBeGreaterThan(1);
    const context = { requiredRoot: tree.root };
    expect((await verdictOn({ content, context })).status).toBe('pass');
    for (const [field, edit, stepId, parts] of [
      ['path.0.balances.BTC', '5', 'root.BTC', { structure: 'pass', sums: 'fail', path: 'fail' }],
      ['path.0.hash', flipNibble, 'root.hash', { structure: 'pass', sums: 'pass', path: 'fail' }],
      [`path.${padding}.hash`, flipNibble, 'root.hash', { structure: 'pass', path: 'fail' }],
    ] as const) {
      const verdict = await verdictOn({ content: edited(content, field, edit), context });
      expect(verdict.reason?.stepId).toBe(stepId);
      expect(verdict.parts).toMatchObject(parts);
      const shown = verdict.trace.find(({ id }) => id === `path[${padding}].padding`);
      expect(shown).toMatchObject({ ok: false, part: 'path' });
    }
  });

  it('takes a trailing zero beyond eight decimals for what it is', async () => {
    const nineDecimals = (text: string) => {
      const [whole, decimals = ''] = text.split('.');
      return `${whole}.${decimals.padEnd(9, '0')}`;
    };
    const last = edited(TEXT, 'path.4.balances.ETH', nineDecimals);
    const verdict = await verdictOn({ content: last, context: { publishedRoots } });
    expect(verdict.parts).toMatchObject({ structure: 'pass', sums: 'fail' });
  });

  it('refuses a key given twice, a bare NaN and a nest of brackets', async () => {
    const twice = await refusalOf({ content: TEXT.replace('"self":{', '"self":{"hash":"00",') });
    expect([twice.code, twice.place.field]).toEqual(['json-duplicate-key', 'self.hash']);
    const nan = await refusalOf({ content: TEXT.replace(/"BTC":"[^"]*"/, '"BTC":NaN') });
    expect([nan.code, nan.place.field]).toEqual(['json-syntax', 'path[0].balances.BTC']);
    const nest = TEXT.replace('"self":{', `"self":{"x":${'['.repeat(10_000_000)}`);
    expect((await refusalOf({ content: nest })).code).toBe('json-too-deep');
  });

  it('fails when own and sibling leaf claim the same side, or a sibling repeats the leaf', async () => {
    const sameSide = await verdictOn({ content: edited(LEFT, 'path.0.type', 2) });
    expect(sameSide.reason?.stepId).toBe('path[0].type');
    const own = proofs[1]?.self.hash ?? '';
    const repeated = await verdictOn({ content: edited(LEFT, 'path.0.hash', own) });
    expect(repeated.reason?.stepId).toBe('path[0].padding');
  });

  it('keeps the parts apart: a wrong nonce leaves path, sums and root alone', async () => {
    const content = edited(TEXT, 'self.nonce', '0'.repeat(64));
    const verdict = await verdictOn({ content, context: { publishedRoots } });
    expect(verdict.parts).toEqual({
      structure: 'pass',
      'own-leaf': 'fail',
      path: 'pass',
      sums: 'pass',
      'non-negative': 'pass',
      'published-root': 'pass',
    });
    expect(verdict.balances.every(({ authenticated }) => !authenticated)).toBe(true);
  });
});
