import { demoAccounts } from '@/lib/demo/liability-accounts';
import { toPlain, ZERO } from '@/lib/format/decimal';
import { lookupGroups } from '@/lib/liabilities/lookup-groups';
import { lookupPrefix } from '@/lib/liabilities/lookup-prefix';
import { shortPrefixTexts } from '@/lib/liabilities/read-prefix';
import { leafLookupSchema } from '@/lib/liabilities/schema';
import { COINS } from '@/lib/proofs/okx-merkle-v1/parse';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { findPaths, readOkxTree } from '@/lib/proofs/okx-merkle-v2/tree';
import type { SumNode } from '@/lib/proofs/sum-tree/climb';
import type { StoredTree } from '@/lib/verifier/stored-tree';

/**
 * A small tree of a month with its accounts, and a server of it that remembers what it was asked. Paths
 * come from the kernel's own reader of the published text, not from the code under test.
 */
export function sampleTree(report: string, accounts = 60) {
  const built = buildOkxMerkleV2Tree([...demoAccounts({ seed: report, accounts })]);
  const read = readOkxTree(built.tree);
  const hashes = built.users.flatMap(({ nodes }) => nodes.map(({ hash }) => hash));
  const first32 = Uint32Array.from(hashes, (hash) => Number.parseInt(hash.slice(0, 8), 16));
  const groups = lookupGroups(first32);
  const tree: StoredTree = {
    exchange: 'okx',
    exchangeName: 'OKX',
    synthetic: false,
    report,
    root: built.root,
    leaves: hashes.length,
    scheme: 'okx-merkle-v2',
    schemeExchange: 'okx',
    prefixBits: groups.prefixBits,
    shortPrefixes: shortPrefixTexts(groups),
  };
  const answer = (prefix: string, bits: number) =>
    leafLookupSchema.parse({
      exchange: 'okx',
      report,
      tree: 1,
      scheme: tree.scheme,
      root: tree.root,
      prefix,
      bits,
      complete: true,
      leaves: hashes
        .filter((hash) => lookupPrefix(hash, bits) === prefix)
        .flatMap((hash) => findPaths(read, hash))
        .map(({ leaf, siblings }) => ({
          ...texts(leaf),
          index: hashes.indexOf(leaf.hash),
          path: siblings.map((node) => ({ ...texts(node), side: node.side })),
        })),
    });
  const serve = (change: (text: string) => string = (text) => text) => {
    const asked: string[] = [];
    const get = async (path: string) => {
      asked.push(path);
      const query = new URL(path, 'http://site').searchParams;
      return change(
        JSON.stringify(answer(query.get('prefix') ?? '', Number(query.get('bits') ?? NaN))),
      );
    };
    return { get, asked };
  };
  return { tree, users: built.users, serve };
}

function texts({ hash, amounts }: SumNode) {
  const balances = COINS.map((coin) => [coin, toPlain(amounts.get(coin) ?? ZERO)] as const);
  return { hash, balances: Object.fromEntries(balances) };
}
