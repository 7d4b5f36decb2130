import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '@/lib/testing/temporary-folder';
import { type LargeLeaf, writeLargeTree } from './large-tree';
import { readTreeText } from './testing/read-tree-text';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

it.each([1, 2, 3, 33, 1000, 4097])('a large tree of %i leaves verifies', (leaves) => {
  const file = path.join(folder.path, 'tree.txt');
  const told: LargeLeaf[] = [];
  const { root } = writeLargeTree({
    file,
    leaves,
    seed: 'large',
    onLeaf: (leaf) => told.push(leaf),
  });
  const text = readFileSync(file, 'utf8');
  expect(readTreeText(text)).toMatchObject({ root, leaves });
  const lines = text.trimEnd().split('\n').slice(-leaves);
  expect(told.map(({ hash }) => hash)).toEqual(lines.map((line) => line.slice(0, 64)));
  const [btc, eth, usdt] = told[0]?.amounts ?? [];
  expect(lines[0]).toContain(`{"BTC":"${btc}","ETH":"${eth}","USDT":"${usdt}"}`);
  expect(readdirSync(folder.path)).toEqual(['tree.txt']);
});
