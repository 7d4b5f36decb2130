import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { buildOkxPlonky2Proof } from './build-proof';
import { hashAccount, hashFromHex, hashToHex } from './hashes';
import { sampleAccount } from './samples';

const { root, file } = buildOkxPlonky2Proof({ account: sampleAccount(), index: 70_123, levels: 2 });
const TEXT = JSON.stringify(file);
const context = { requiredRoot: root };
const plusOne = (text: string) => String(BigInt(text) + 1n);
const RIGHT_1 = 'recursive_tree_siblings.1.right_hashes';

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['equity +1', 'account.equity.0', plusOne, 'root.hash', 'path'],
  ['debt +1', 'account.debt.5', plusOne, 'root.hash', 'path'],
  ['id nibble', 'account.id', flipNibble, 'root.hash', 'path'],
  ['id in capitals', 'account.id', (id) => id.toUpperCase(), 'account.id', 'structure'],
  ['sibling nibble', 'sum_tree_siblings.4', flipNibble, 'root.hash', 'path'],
  ['other bit of the index', 'index', 70_122, 'root.hash', 'path'],
  ['index beyond the tree', 'index', 70_123 + 1024 * 4096, 'index', 'structure'],
  ['same low bits', 'index', 70_123 + 1024, 'recursive_tree_siblings[0].left_hashes', 'structure'],
  ['sibling missing', 'sum_tree_siblings.9', REMOVED, 'sum_tree_siblings', 'structure'],
  [
    'a 64-ary hash missing',
    `${RIGHT_1}.5`,
    REMOVED,
    'recursive_tree_siblings[1].right_hashes',
    'structure',
  ],
  ['a 64-ary hash nibble', `${RIGHT_1}.5`, flipNibble, 'root.hash', 'path'],
  ['a level dropped', 'recursive_tree_siblings.1', REMOVED, 'index', 'structure'],
  [
    'a hash above the prime',
    'sum_tree_siblings.0',
    'f'.repeat(64),
    'sum_tree_siblings[0]',
    'structure',
  ],
  ['more debt than equity', 'account.debt.0', '99999999', 'non-negative', 'non-negative'],
  [
    'a slot more in equity',
    'account.equity',
    [...file.account.equity, '0'],
    'account.debt',
    'structure',
  ],
];

const REFUSED: [string, string, Edit, string][] = [
  ['a negative amount', 'account.equity.0', '-1', 'field-out-of-range'],
  ['an amount beyond 64 bits', 'account.equity.0', '18446744073709551616', 'field-out-of-range'],
  ['a bare amount', 'account.equity.0', 5, 'field-wrong-type'],
  ['an exponent', 'account.equity.0', '1e3', 'field-not-integer'],
  ['a fraction', 'account.debt.0', '0.5', 'field-not-integer'],
  ['no debt', 'account.debt', REMOVED, 'field-missing'],
  ['no account', 'account', REMOVED, 'field-missing'],
  ['a short id', 'account.id', 'ab', 'field-not-hex'],
  ['an index in quotes', 'index', '0', 'field-wrong-type'],
  ['a negative index', 'index', -1, 'field-out-of-range'],
  ['65 hashes', `${RIGHT_1}`, Array(65).fill('0'.repeat(64)), 'field-too-long'],
  ['9 levels', 'recursive_tree_siblings', Array(9).fill({}), 'field-too-long'],
];

describe('an OKX inclusion proof since 2024', () => {
  it('passes against the published root, sums left to the global proof', async () => {
    const publishedRoots = [{ exchange: 'okx', report: '2024-10', root, source: 'test' }];
    const verdict = await verdictOn({ content: TEXT, context: { publishedRoots } });
    expect(verdict.status).toBe('pass');
    expect(verdict.parts).toEqual({
      structure: 'pass',
      'own-leaf': 'not-applicable',
      path: 'pass',
      sums: 'not-applicable',
      'non-negative': 'pass',
      'published-root': 'pass',
    });
    expect(verdict.balances.slice(0, 3)).toEqual([
      { asset: 'total equity', amount: '1298287', authenticated: true },
      { asset: 'total debt', amount: '3100', authenticated: true },
      { asset: 'token 0', amount: '1250000', authenticated: false },
    ]);
    expect(verdict.notices.map(({ code }) => code)).toContain('per-coin-unbound');
  });

  it('decides nothing without a root, and says what is missing', async () => {
    const verdict = await verdictOn({ content: TEXT });
    expect(verdict).toMatchObject({ status: 'unknown', reason: { code: 'root-needed' } });
    expect(verdict.root.computed).toBe(root);
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(TEXT, field, edit) })).code).toBe(code);
  });

  it('passes when value moves between tokens, which its notice admits', async () => {
    const moved = edited(edited(TEXT, 'account.equity.0', '1249999'), 'account.equity.1', '1');
    const verdict = await verdictOn({ content: moved, context });
    expect(verdict.status).toBe('pass');
  });

  it('refuses totals that only the prime brings back to what was hashed', async () => {
    const p = 2n ** 64n - 2n ** 32n + 1n;
    const raised = (side: 'equity' | 'debt') => file.account[side].map(BigInt);
    const lifted = (amounts: bigint[]) =>
      amounts.map((x, i) => String(i < 2 ? (p - 1n) / 2n + (i === 0 ? 1n + x : x) : x));
    const account = {
      ...file.account,
      equity: lifted(raised('equity')),
      debt: lifted(raised('debt')),
    };
    const verdict = await verdictOn({ content: edited(TEXT, 'account', account), context });
    expect(verdict.parts).toMatchObject({ path: 'pass', structure: 'fail' });
    expect(verdict.reason).toMatchObject({ code: 'total-not-canonical', stepId: 'account.equity' });
    const field = edited(TEXT, 'account.equity.1', p.toString());
    expect((await refusalOf({ content: field })).code).toBe('field-out-of-range');
  });

  it('takes a root written with 0x or in capitals', async () => {
    for (const requiredRoot of [`0x${root}`, root.toUpperCase()]) {
      const verdict = await verdictOn({ content: TEXT, context: { requiredRoot } });
      expect(verdict.status).toBe('pass');
    }
  });

  it('says that the global proof is not verified, public file or not', async () => {
    const verdict = await verdictOn({ content: TEXT, context });
    expect(verdict.notices.map(({ code }) => code)).toContain('global-proof-not-checked');
  });

  it('notices every single change', async () => {
    expect(await unnoticedChanges({ content: TEXT, context }, (_, i) => i % 5 === 0)).toEqual([]);
  }, 60_000);

  it('writes a hash as it reads it', () => {
    const hash = hashAccount(sampleAccount().id, 9n, 3n);
    expect(hashFromHex(hashToHex(hash))).toEqual(hash);
    expect(hashToHex(hashFromHex('0102030405060708'.repeat(4)))).toBe('0102030405060708'.repeat(4));
  });
});

const folder = sharedVector('okx/v2-plonky2');
describe.runIf(folder)('proofs made with OKX’s own prover', () => {
  const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
  const global = folder ? read('sum_proof_data.json') : '';
  const companions = { 'sum-proof-data': global };
  const ROOT = '22abd8dadd3b9564768e03eb345ee9d042e924edcdc5ba8877594245735cf8b3';

  it.each([
    '0ca5a8a06ad2f88d6b95d219d1018ccc7c1777c557b1a2a72db413eef6264bb0',
    '0fb260caf8808e3f8621f5506b3a96522c876457bff082b4f44af785879e67e5',
    '1152272906d212dad6419261700a794687b371e8f9b8ec0ecb0f6023a9b3332b',
    '796192a5cf606eece79d19106308ab8ae0681458a7029b70f9c4c7b26fcf3e07',
  ])('account %s is under the root of the public inputs', async (id) => {
    const verdict = await verdictOn({ content: read(`user_proofs/${id}.json`), companions });
    expect(verdict).toMatchObject({ status: 'pass', root: { computed: ROOT, claimed: ROOT } });
    const inputs = verdict.trace.find((step) => step.id === 'global.public-inputs');
    expect(inputs?.computed).toBe('equity 8801210029, debt 875');
    expect(verdict.notices.map(({ code }) => code)).toContain('circuit-known');
  });

  it('tells a circuit that nobody rebuilt, and refuses trees of other branches', async () => {
    const content = read(
      'user_proofs/0ca5a8a06ad2f88d6b95d219d1018ccc7c1777c557b1a2a72db413eef6264bb0.json',
    );
    const other = global.replace('11664690051955238983', '11664690051955238984');
    const verdict = await verdictOn({ content, companions: { 'sum-proof-data': other } });
    expect(verdict.status).toBe('pass');
    expect(verdict.notices.map(({ code }) => code)).toContain('circuit-not-known');
    const branches = global.replace('"recursion_branchout_num":64', '"recursion_branchout_num":32');
    const refusal = await refusalOf({ content, companions: { 'sum-proof-data': branches } });
    expect(refusal.place.field).toBe('general.recursion_branchout_num');
  });

  it('fails when the public file speaks of another number of tokens, levels or another root', async () => {
    const content = read(
      'user_proofs/0ca5a8a06ad2f88d6b95d219d1018ccc7c1777c557b1a2a72db413eef6264bb0.json',
    );
    for (const [changed, step] of [
      [global.replace('"token_num":220', '"token_num":5'), 'account.equity'],
      [global.replace('"batch_size":1024', '"batch_size":512'), 'sum_tree_siblings'],
      [global.replace('15053666810836782710', '15053666810836782711'), 'root.hash'],
    ] as const) {
      const verdict = await verdictOn({ content, companions: { 'sum-proof-data': changed } });
      expect(verdict.reason?.stepId).toBe(step);
    }
  });
});
