import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlain, ZERO } from '@/lib/format/decimal';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { COINS } from '../okx-merkle-v1/parse';
import type { SumNode } from '../sum-tree/climb';
import { type Edit, edited, flipNibble, REMOVED } from '../testing/edit-text';
import { fastestRun, refusalOf, unnoticedChanges, verdictOn } from '../testing/every-change';
import type { VerdictPart } from '../verdict';
import { buildOkxMerkleV2Tree } from './build-tree';
import { okxMerkleV2Samples, sampleAccounts } from './samples';
import { findPaths, type OkxTree, readOkxTree } from './tree';

const { root, tree, users } = buildOkxMerkleV2Tree(sampleAccounts());
const TEXT = JSON.stringify(users[3]);
const context = { publishedRoots: [{ exchange: 'okx', report: '2023-03', root, source: 'test' }] };
const companions = { tree };
const upper = (text: string) => text.toUpperCase();

const FAILING: [string, string, Edit, string, VerdictPart][] = [
  ['own hash', 'hash', flipNibble, 'user-hash', 'own-leaf'],
  ['own hash in capitals', 'hash', upper, 'hash', 'structure'],
  ['nonce', 'nonce', flipNibble, 'user-hash', 'own-leaf'],
  ['total', 'totalBalances.BTC', '9', 'user-hash', 'sums'],
  ['total, trailing zero', 'totalBalances.ETH', '3.0', 'user-hash', 'sums'],
  ['leaf balance', 'nodes.0.balances.ETH', '2', 'nodes[0].hash', 'sums'],
  ['leaf hash', 'nodes.0.hash', flipNibble, 'nodes[0].hash', 'path'],
  ['leaf hash in capitals', 'nodes.0.hash', upper, 'nodes[0].hash', 'structure'],
  ['a leaf left out', 'nodes.1', REMOVED, 'totalBalances.BTC', 'sums'],
  ['a leaf twice', 'nodes', [users[3]?.nodes[0], users[3]?.nodes[0]], 'nodes[1].hash', 'structure'],
  ['a negative leaf', 'nodes.0.balances.BTC', '-1', 'nodes[0].hash', 'non-negative'],
  ['another account’s leaves', 'nodes', users[0]?.nodes ?? [], 'nodes[0].hash', 'own-leaf'],
];

const REFUSED: [string, string, Edit, string][] = [
  ['no leaves', 'nodes', [], 'field-too-short'],
  ['201 leaves', 'nodes', Array(201).fill({}), 'field-too-long'],
  ['no nonce', 'nonce', REMOVED, 'field-missing'],
  ['no total', 'totalBalances.BTC', REMOVED, 'field-missing'],
  ['a bare amount', 'nodes.0.balances.BTC', 1, 'field-wrong-type'],
  ['an exponent', 'nodes.0.balances.BTC', '1e2', 'decimal-exponent'],
  ['NaN', 'nodes.0.balances.BTC', 'NaN', 'decimal-syntax'],
];

/** Changes of the public tree, by line, and the line at which each must show. */
const lineOf = (part: string) => tree.split('\n').findIndex((line) => line.includes(part)) + 1;
const ownLine = lineOf(users[3]?.nodes[0]?.hash ?? '');
const lines = tree.trimEnd().split('\n');
const withLine = (number: number, change: (line: string) => string) =>
  lines.map((line, i) => (i === number - 1 ? change(line) : line)).join('\n');

describe('an OKX account file of 2023', () => {
  it('passes with the public tree, all parts', async () => {
    const verdict = await verdictOn({ content: TEXT, companions, context });
    expect(verdict.status).toBe('pass');
    expect(new Set(Object.values(verdict.parts))).toEqual(new Set(['pass']));
    expect(verdict.root).toMatchObject({ computed: root, claimed: root });
    expect(verdict.balances[0]).toEqual({
      asset: 'BTC',
      amount: '0.40004871',
      authenticated: true,
    });
  });

  it('finds every account of the tree', async () => {
    for (const user of users) {
      const verdict = await verdictOn({ content: JSON.stringify(user), companions, context });
      expect(verdict.status).toBe('pass');
    }
  });

  it('decides nothing about inclusion without the tree', async () => {
    const verdict = await verdictOn({ content: TEXT });
    expect(verdict).toMatchObject({ status: 'unknown', reason: { code: 'tree-needed' } });
    expect(verdict.parts).toMatchObject({ 'own-leaf': 'pass', sums: 'pass', path: 'unknown' });
    expect(verdict.balances.every(({ authenticated }) => !authenticated)).toBe(true);
  });

  it.each(FAILING)('%s fails at the named step', async (_name, field, edit, stepId, part) => {
    const verdict = await verdictOn({ content: edited(TEXT, field, edit), companions, context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
    expect(verdict.reason?.stepId).toBe(stepId);
  });

  it.each(REFUSED)('%s is refused', async (_name, field, edit, code) => {
    expect((await refusalOf({ content: edited(TEXT, field, edit) })).code).toBe(code);
  });

  it('notices every single change', async () => {
    expect(await unnoticedChanges({ content: TEXT, companions, context })).toEqual([]);
  });

  it.each([
    ['a leaf’s amount', withLine(ownLine, (l) => l.replace(/"BTC":"[^"]*"/, '"BTC":"5"')), 'sums'],
    ['the root', withLine(1, flipNibble), 'path'],
    ['an inner hash', withLine(3, flipNibble), 'path'],
    [
      'a negative leaf',
      withLine(lines.length, (l) => l.replace(/"BTC":"/, '"BTC":"-')),
      'non-negative',
    ],
    ['a leaf cut off', lines.slice(0, -1).join('\n'), 'structure'],
    ['a leaf added', [...lines, lines.at(-1)].join('\n'), 'structure'],
  ] as const)('a public tree with %s changed fails', async (_name, changed, part) => {
    const verdict = await verdictOn({ content: TEXT, companions: { tree: changed }, context });
    expect(verdict).toMatchObject({ status: 'fail', parts: { [part]: 'fail' } });
  });

  it.each([
    ['inner levels deleted', [lines[0], lines.at(-1)].join('\n'), 'tree-height'],
    ['leaves only', lines.filter((l) => l.includes(',1,{')).join('\n'), 'tree-shape'],
    ['a garbled line', withLine(2, () => 'hello'), 'tree-line'],
    ['a missing coin', withLine(2, (l) => l.replace('"ETH"', '"ETC"')), 'field-missing'],
  ])('a public tree with %s is refused', async (_name, changed, code) => {
    expect((await refusalOf({ content: TEXT, companions: { tree: changed } })).code).toBe(code);
  });

  it('passes with paths of its leaves alone, recomputed and not trusted', async () => {
    const paths = pathsOf(readOkxTree(tree), users[3]?.nodes.map(({ hash }) => hash) ?? []);
    const given = { paths: JSON.stringify(paths) };
    const verdict = await verdictOn({ content: TEXT, companions: given, context });
    expect(verdict).toMatchObject({ status: 'pass', root: { computed: root } });
    expect(verdict.notices.map(({ code }) => code)).toContain('tree-not-checked');
    for (const [field, edit, stepId] of [
      ['root', flipNibble, 'nodes[0].root'],
      ['leaves.0.path.1.hash', flipNibble, 'nodes[0].root'],
      ['leaves.0.path.1.balances.BTC', '7', 'nodes[0].root'],
      ['leaves.0.path.1.balances.BTC', '-7', 'nodes[0].path[1].BTC'],
      ['leaves.0.balances.BTC', '7', 'nodes[0].found'],
      ['leaves.1', REMOVED, 'nodes[1].found'],
    ] as const) {
      const changed = { paths: edited(given.paths, field, edit) };
      const failing = await verdictOn({ content: TEXT, companions: changed, context });
      expect(failing.reason?.stepId).toBe(stepId);
    }
  });

  it('tells an account that was left out of the very tree that was published', async () => {
    const stranger = okxMerkleV2Samples().find(({ expect: status }) => status === 'fail');
    const content = stranger?.text ?? '';
    const verdict = await verdictOn({ content, companions, context });
    expect(verdict.parts).toMatchObject({ path: 'fail', 'published-root': 'pass' });
    expect(verdict.reason?.code).toBe('leaf-not-found');
  });

  it('says which leaf is not in the tree', async () => {
    const others = buildOkxMerkleV2Tree(sampleAccounts().filter((_, i) => i !== 3));
    const verdict = await verdictOn({ content: TEXT, companions: { tree: others.tree } });
    expect(verdict.reason).toMatchObject({ code: 'leaf-not-found', stepId: 'nodes[0].found' });
  });
});

/** The document that Ballast serves for some leaves of a tree it ingested. */
function pathsOf(whole: OkxTree, hashes: readonly string[]) {
  const node = ({ hash, amounts }: SumNode) => ({
    hash,
    balances: Object.fromEntries(COINS.map((coin) => [coin, toPlain(amounts.get(coin) ?? ZERO)])),
  });
  const found = hashes.flatMap((hash) => findPaths(whole, hash));
  return {
    root: whole.levels[0]?.[0]?.hash,
    leaves: found.map(({ leaf, siblings }) => ({
      ...node(leaf),
      path: siblings.map((sibling) => ({ ...node(sibling), side: sibling.side })),
    })),
  };
}

const vector = sharedVector('okx/merkle/user_info_file.json');
describe.runIf(vector)('OKX’s own example of 2023', () => {
  it('passes with its tree of 47 lines', async () => {
    const content = readFileSync(vector ?? '', 'utf8');
    const path = sharedVector('okx/merkle/full-liabilities-merkle-tree.txt') ?? '';
    const example = { tree: readFileSync(path, 'utf8') };
    const verdict = await verdictOn({ content, companions: example });
    expect(verdict.status).toBe('pass');
    expect(verdict.root.computed).toMatch(/^9e98ebde/);
    const totals = verdict.trace.filter(({ id }) => id.startsWith('tree.total.'));
    expect(totals.map((step) => step.computed)).toEqual(['0.00005', '0.1', '1.42045977']);
    expect(await fastestRun({ content })).toBeLessThan(5);
  });
});
