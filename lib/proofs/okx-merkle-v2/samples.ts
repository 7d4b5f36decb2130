import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import { buildOkxMerkleV2Tree, type SplitAccount } from './build-tree';

/** Seven made-up accounts in eleven leaves. */
export function sampleAccounts(): SplitAccount[] {
  return Array.from({ length: 7 }, (_, i) => ({
    nonce: sha256Text(`sample account ${i}`),
    parts: Array.from({ length: i % 3 === 0 ? 2 : 1 + (i % 2) }, (__, part) => ({
      BTC: part === 0 ? `0.${i + 1}` : '0.00004871',
      ETH: part === 0 ? `${i}` : '0',
      USDT: `${100 * part + i}.42`,
    })),
  }));
}

export function okxMerkleV2Samples(): ProofSample[] {
  const { root, tree, users } = buildOkxMerkleV2Tree(sampleAccounts());
  const stranger = buildOkxMerkleV2Tree([
    { nonce: sha256Text('stranger'), parts: [{ BTC: '1', ETH: '0', USDT: '0' }] },
  ]).users[0];
  const publishedRoots = [
    { exchange: 'okx', report: 'sample', root, scheme: 'okx-merkle-v2', source: 'made-up sample' },
  ];
  const sample = (id: string, title: string, file: unknown, expect: 'pass' | 'fail') => ({
    id: `okx-merkle-v2-${id}`,
    title,
    fileName: `sample-user_info_file-${id}.json`,
    text: JSON.stringify(file, null, 2),
    companions: { tree },
    publishedRoots,
    expect,
  });
  return [
    sample(
      'included',
      'OKX 2023: an account whose leaves are in the public tree',
      users[3],
      'pass',
    ),
    sample('left-out', 'OKX 2023: an account that was left out of the tree', stranger, 'fail'),
  ];
}
