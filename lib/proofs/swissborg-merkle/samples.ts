import { parseDecimal, toPlain } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { madeUpPath } from '../sum-tree/made-up-path';
import { commitmentPreimage, hashParent, leafNonce, leafPreimage, type Partition } from './hashes';

const AUDIT_ID = 'SBPOL20000101';
const USER_ID = 'sample-user';
export const SAMPLE_CREDENTIAL = 'sample-credential';
/** A leaf of the account: what it holds of a currency and where it stands in that tree. */
export type Holding = { currency: string; liability: string; leafIndex: number; depth: number };

const HOLDINGS: readonly Holding[] = [
  { currency: 'CHSB', liability: '4844.269085', leafIndex: 37, depth: 6 },
  { currency: 'ETH', liability: '1.700273775267302', leafIndex: 2, depth: 3 },
];

/**
 * A made-up account in the trees of two currencies; a third tree holds others only. The first audit
 * put the leaf's hash where later ones have its nonce.
 */
export function sampleProof(
  nonceField: 'nonce' | 'hash' = 'nonce',
  holdings: readonly Holding[] = HOLDINGS,
) {
  const built = holdings.map(({ currency, liability, leafIndex, depth }) => {
    const credential = SAMPLE_CREDENTIAL;
    const nonce = leafNonce({ credential, auditId: AUDIT_ID, currency, leafIndex });
    const leaf: SumNode = {
      hash: sha256Text(leafPreimage(nonce, USER_ID, liability)),
      amounts: new Map([[currency, parseDecimal(liability)]]),
    };
    const path = madeUpPath({
      leaf,
      index: leafIndex,
      depth,
      combine: (left, right) => hashParent(currency, left, right),
    });
    const node = ({ hash, amounts }: SumNode) => ({
      digest: hash,
      liability: toPlain(amounts.get(currency) ?? parseDecimal('0')),
    });
    const id = `${AUDIT_ID}-${currency}`;
    return {
      partition: { id, currency, ...node(path.root) },
      leaf: {
        audit_partition_id: id,
        liability,
        proof: {
          leaf_index: leafIndex,
          nonce: nonceField === 'nonce' ? nonce : leaf.hash,
          witnesses: path.siblings.map(node),
        },
      },
    };
  });
  const partitions: Partition[] = [
    {
      id: `${AUDIT_ID}-BTC`,
      currency: 'BTC',
      liability: '12.5',
      digest: sha256Text('sample tree'),
    },
    ...built.map(({ partition }) => partition),
  ];
  const root = sha256Text(commitmentPreimage(partitions));
  return {
    root,
    file: {
      audit_id: AUDIT_ID,
      user_id: USER_ID,
      liabilities: built.map(({ leaf }) => leaf),
    },
    roots: {
      audit: {
        id: AUDIT_ID,
        commitment: { digest: root },
        partitions: partitions.map(({ id, currency, liability, digest }) => ({
          id,
          currency,
          commitment: { liability, digest },
        })),
      },
    },
  };
}

export function swissborgMerkleSamples(): ProofSample[] {
  const { root, file, roots } = sampleProof();
  const sample = (id: string, title: string, credential: string, expect: 'pass' | 'fail') => ({
    id: `swissborg-merkle-${id}`,
    title,
    fileName: `sample-swissborg-${id}.json`,
    text: JSON.stringify(file, null, 2),
    companions: { roots: JSON.stringify(roots, null, 2), credential },
    publishedRoots: [
      {
        exchange: 'swissborg',
        report: 'sample',
        root,
        auditId: AUDIT_ID,
        source: 'made-up sample',
      },
    ],
    expect,
  });
  return [
    sample('included', 'SwissBorg: an account that is in the trees', SAMPLE_CREDENTIAL, 'pass'),
    sample('wrong-credential', 'SwissBorg: the same file with a wrong credential', 'other', 'fail'),
  ];
}
