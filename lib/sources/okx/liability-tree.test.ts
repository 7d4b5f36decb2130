import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { buildOkxMerkleV2Tree, type SplitAccount } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v2/samples';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { LiabilityTreeReader, type TreeFacts, type TreeVisitor } from './liability-tree';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FILE = 'full-liabilities-merkle-tree.txt';

/** Feeds a text in pieces of `size` bytes, both readings, and gives what the tree states. */
function readTree(
  text: string,
  { size = 64 * 1024, visitor }: { size?: number; visitor?: TreeVisitor } = {},
): TreeFacts {
  const bytes = new TextEncoder().encode(text);
  const reader = new LiabilityTreeReader({ file: FILE, sha256, visitor });
  const at = { lines: 0, parents: 0 };
  for (let wants = reader.run(); wants; wants = reader.run()) {
    const piece = bytes.subarray(at[wants], at[wants] + size);
    at[wants] += size;
    if (wants === 'lines') piece.length > 0 ? reader.pushLines(piece) : reader.endLines();
    else piece.length > 0 ? reader.pushParents(piece) : reader.endParents();
  }
  return reader.facts;
}

function refusalOf(text: string): { code: string; line: number | undefined; reason: string } {
  try {
    readTree(text);
  } catch (error) {
    if (error instanceof InputError) {
      expect(error.place.file).toBe(FILE);
      return { code: error.code, line: error.place.line, reason: error.reason };
    }
    throw error;
  }
  throw new Error('the tree was accepted');
}

const { root, tree } = buildOkxMerkleV2Tree(sampleAccounts());
const lines = tree.trimEnd().split('\n');
const heightOf = (line = '') => Number(line.split(',')[1]);
const firstLeaf = lines.findIndex((line) => heightOf(line) === 1);
const withLine = (number: number, change: (line: string) => string) =>
  lines.map((line, i) => (i === number - 1 ? change(line) : line)).join('\n');
const without = (remove: (line: string, i: number) => boolean) =>
  lines.filter((line, i) => !remove(line, i)).join('\n');
const amounts = (line: string, coin: string, amount: string) =>
  line.replace(new RegExp(`"${coin}":"[^"]*"`), `"${coin}":"${amount}"`);
const leaf = (hash: string, usdt: string) => `${hash},1,{"BTC":"0","ETH":"0","USDT":"${usdt}"}`;
/** Lines whose padding flag matters: the padding line itself, first of its level. */
const paddingAt =
  lines.findIndex((line, i) => line.split(',')[0] === lines[i + 1]?.split(',')[0]) + 1;

describe('a whole tree of liabilities', () => {
  it('is verified to the root, its totals told', () => {
    const totals = sampleAccounts().flatMap(({ parts }) => parts);
    const usdt = totals.reduce((sum, { USDT }) => sum + BigInt(USDT.replace('.', '')), 0n);
    const facts = readTree(tree);
    expect(facts).toMatchObject({ root, leaves: totals.length, height: heightOf(lines[0]) });
    expect(facts.totals[2]).toEqual({
      asset: 'USDT',
      amount: `${usdt / 100n}.${String(usdt % 100n).padStart(2, '0')}`.replace(/0$/, ''),
    });
  });

  it('is verified however the bytes come: one at a time, with CRLF, blank lines, no last line end', () => {
    const expected = readTree(tree);
    expect(readTree(tree, { size: 1 })).toEqual(expected);
    expect(readTree(tree.trimEnd(), { size: 7 })).toEqual(expected);
    expect(readTree(lines.join('\r\n'), { size: 50 })).toEqual(expected);
    expect(readTree(`\ufeff${lines.join('\n\n')}\n\n`, { size: 33 })).toEqual(expected);
  });

  it('is verified where balances are spelt otherwise: order, space, trailing zeros', () => {
    const other = lines.map((line) =>
      line.replace(
        /\{"BTC":("[^"]*"),"ETH":("[^"]*"),"USDT":("[^"]*")\}/,
        '{"USDT": $3, "BTC":$1, "ETH":$2 }',
      ),
    );
    expect(readTree(other.join('\n'))).toEqual(readTree(tree));
    const zeros = withLine(1, (line) => line.replace(/"USDT":"([\d.]+)"/, '"USDT":"$10"'));
    expect(readTree(zeros)).toMatchObject({ root });
  });

  it('of one leaf is its own root', () => {
    const one = buildOkxMerkleV2Tree([
      { nonce: '00', parts: [{ BTC: '1', ETH: '0', USDT: '0.5' }] },
    ]);
    expect(readTree(one.tree)).toMatchObject({ root: one.root, leaves: 1, height: 1 });
  });

  it('gives each node with its place from the left, from right to left', () => {
    const seen: string[] = [];
    readTree(tree, {
      visitor: {
        wants: (height) => height === 1,
        node: (height, index, line) =>
          seen.push(`${height} ${index} ${String.fromCharCode(...line.hex)}`),
      },
    });
    const leaves = lines.slice(firstLeaf).filter((_, i) => firstLeaf + i + 1 !== paddingAt);
    expect(seen).toEqual(
      leaves.map((line, i) => `1 ${leaves.length - 1 - i} ${line.split(',')[0]}`),
    );
  });
});

const other = 'ab'.repeat(32);
const REFUSED: [string, string, string, number, RegExp][] = [
  [
    'the root line replaced',
    withLine(1, (line) => line.replace(/^\w+/, other)),
    'tree-parent',
    1,
    /not the hash/,
  ],
  [
    'internal nodes deleted',
    without((line) => ![1, heightOf(lines[0])].includes(heightOf(line))),
    'tree-height',
    2,
    /levels go down by one/,
  ],
  ['one internal node deleted', without((_, i) => i === 1), 'tree-level-size', 3, /after 1 lines/],
  [
    'an extra negative leaf',
    `${tree}${leaf(other, '-5')}`,
    'tree-negative',
    lines.length + 1,
    /negative amount of USDT \(-5\)/,
  ],
  [
    'an extra leaf',
    `${tree}${leaf(other, '5')}`,
    'tree-level-size',
    lines.length + 1,
    /one line too many/,
  ],
  [
    'the last leaf removed',
    without((_, i) => i === lines.length - 1),
    'tree-level-size',
    lines.length - 1,
    /the file ends after/,
  ],
  [
    'a leaf duplicated in place of another',
    withLine(lines.length, () => lines[lines.length - 2] ?? ''),
    'tree-sum',
    0,
    /but its children hold/,
  ],
  [
    'a leaf’s amount edited',
    withLine(lines.length, (line) => amounts(line, 'BTC', '9')),
    'tree-sum',
    0,
    /states .* but its children hold/,
  ],
  [
    'a leaf’s hash edited',
    withLine(lines.length, (line) => line.replace(/^\w+/, other)),
    'tree-parent',
    0,
    /not the hash/,
  ],
  [
    'two leaves swapped',
    lines
      .map(
        (line, i) =>
          lines[i === lines.length - 1 ? i - 1 : i === lines.length - 2 ? i + 1 : i] ?? line,
      )
      .join('\n'),
    'tree-parent',
    0,
    /not the hash/,
  ],
  [
    'the padding’s hash edited',
    withLine(paddingAt, (line) => line.replace(/^\w+/, other)),
    'tree-parent',
    0,
    /not the hash/,
  ],
  [
    'padding that holds something',
    withLine(paddingAt, (line) => amounts(line, 'ETH', '1')),
    'tree-sum',
    0,
    /children hold/,
  ],
  ['the padding left out', without((_, i) => i === paddingAt - 1), 'tree-sum', 0, /children hold/],
  [
    'a height changed',
    withLine(3, (line) => line.replace(/,\d+,/, ',9,')),
    'tree-level-size',
    3,
    /height 9 begins after 1 lines/,
  ],
  [
    'a level’s heights changed',
    lines.map((line) => line.replace(',1,{', ',0,{')).join('\n'),
    'tree-height',
    firstLeaf + 1,
    /height 0/,
  ],
  [
    'a root of height 0',
    withLine(1, (line) => line.replace(/,\d+,/, ',0,')),
    'tree-height',
    1,
    /has height 0/,
  ],
  [
    'all heights one more',
    lines.map((line) => line.replace(/,(\d+),\{/, (_, h) => `,${Number(h) + 1},{`)).join('\n'),
    'tree-parent',
    1,
    /not the hash/,
  ],
  [
    'an inner sum changed',
    withLine(2, (line) => amounts(line, 'ETH', '0.5')),
    'tree-sum',
    1,
    /children hold/,
  ],
  [
    'a negative leaf',
    withLine(lines.length, (line) => amounts(line, 'BTC', '-0.1')),
    'tree-negative',
    lines.length,
    /negative amount of BTC/,
  ],
  [
    'an exponent',
    withLine(lines.length, (line) => amounts(line, 'BTC', '1e2')),
    'tree-amount',
    lines.length,
    /"1e2"/,
  ],
  [
    'NaN',
    withLine(lines.length, (line) => amounts(line, 'BTC', 'NaN')),
    'tree-amount',
    lines.length,
    /"NaN"/,
  ],
  [
    'nine decimals',
    withLine(lines.length, (line) => amounts(line, 'BTC', '0.000000001')),
    'tree-amount',
    lines.length,
    /8 after the point/,
  ],
  [
    'a hash in capitals',
    withLine(2, (line) => line.replace(/^\w+/, (hash) => hash.toUpperCase())),
    'tree-line',
    2,
    /is not hash,height/,
  ],
  [
    'a missing coin',
    withLine(2, (line) => line.replace(/"ETH":"[^"]*",/, '')),
    'field-missing',
    2,
    /missing/,
  ],
  [
    'a repeated coin',
    withLine(2, (line) => line.replace('{', '{"BTC":"0",')),
    'json-duplicate-key',
    2,
    /BTC/,
  ],
  [
    'a bare number',
    withLine(2, (line) => line.replace(/"BTC":"([^"]*)"/, '"BTC":$1')),
    'field-wrong-type',
    2,
    /string/,
  ],
  [
    'an endless line',
    `${tree}${'x'.repeat(3000)}`,
    'tree-line',
    lines.length + 1,
    /longer than 1000/,
  ],
  ['nothing', '', 'tree-empty', 1, /no lines/],
  ['text', 'hello\n', 'tree-line', 1, /is not hash/],
];

describe('a tree that does not add up', () => {
  it.each(REFUSED)('is refused: %s', (_, text, code, line, reason) => {
    const found = refusalOf(text);
    expect(found).toMatchObject({ code, reason: expect.stringMatching(reason) });
    if (line > 0) expect(found.line).toBe(line);
    else expect(found.line).toBeGreaterThan(0);
  });
});

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 8 }))
  .map(([units, places]) => {
    const digits = units.toString().padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  })
  .map((text) => (text.includes('.') ? text.replace(/\.?0+$/, '') || '0' : text));
const account: fc.Arbitrary<SplitAccount> = fc.record({
  nonce: fc.stringMatching(/^[0-9a-f]{8}$/),
  parts: fc.array(fc.record({ BTC: amount, ETH: amount, USDT: amount }), {
    minLength: 1,
    maxLength: 2,
  }),
});

describe('any tree', () => {
  it('is accepted as it was built, and refused with any one digit changed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(account, { minLength: 1, maxLength: 40, selector: ({ nonce }) => nonce }),
        fc.nat(),
        fc.integer({ min: 1, max: 15 }),
        (accounts, place, step) => {
          const made = buildOkxMerkleV2Tree(accounts);
          const leaves = accounts.flatMap(({ parts }) => parts).length;
          expect(readTree(made.tree, { size: 100 })).toMatchObject({ root: made.root, leaves });
          if (leaves === 1) return;
          const at = [...made.tree.matchAll(/[0-9a-f](?=[0-9a-f]*[,"])|(?<=\.)\d|(?<="\d*)\d/g)];
          const index = at[place % at.length]?.index ?? 0;
          const digit = made.tree[index] ?? '0';
          const base = /[a-f]/.test(digit) || index % 2 === 0 ? 16 : 10;
          const next = ((Number.parseInt(digit, 16) + 1 + (step % (base - 1))) % base).toString(
            base,
          );
          const changed = made.tree.slice(0, index) + next + made.tree.slice(index + 1);
          if (changed !== made.tree) expect(() => readTree(changed)).toThrow(InputError);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const sample = sharedVector('okx/merkle/full-liabilities-merkle-tree.txt');
describe.runIf(sample)('OKX’s own sample tree', () => {
  it('is verified: 47 lines, 21 leaves beside one padding line, and its totals', () => {
    const text = readFileSync(sample ?? '', 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(47);
    const facts = readTree(text);
    expect(facts).toMatchObject({ height: 6, leaves: 21 });
    expect(facts.root.slice(0, 8)).toBe('9e98ebde');
    expect(facts.totals.map(({ amount: total }) => total)).toEqual([
      '0.00005',
      '0.1',
      '1.42045977',
    ]);
  });
});
