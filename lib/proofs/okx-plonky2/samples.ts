import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import { buildOkxPlonky2Proof, type ProofFile } from './build-proof';

/** A made-up account with eight token slots, one of them borrowed. */
export function sampleAccount(): ProofFile['account'] {
  return {
    id: sha256Text('sample account'),
    equity: ['1250000', '0', '48210', '0', '77', '0', '0', '0'],
    debt: ['0', '0', '0', '0', '0', '3100', '0', '0'],
  };
}

export function okxPlonky2Samples(): ProofSample[] {
  const { root, file } = buildOkxPlonky2Proof({
    account: sampleAccount(),
    index: 70_123,
    levels: 3,
  });
  const publishedRoots = [
    { exchange: 'okx', report: 'sample', root, scheme: 'okx-plonky2', source: 'made-up sample' },
  ];
  const dropped = { ...file, sum_tree_siblings: file.sum_tree_siblings.slice(1) };
  return [
    {
      id: 'okx-plonky2-included',
      title: 'OKX since 2024: an account that is in the tree',
      fileName: 'sample-inclusion_proof.json',
      text: JSON.stringify(file, null, 2),
      publishedRoots,
      expect: 'pass',
    },
    {
      id: 'okx-plonky2-level-dropped',
      title: 'OKX since 2024: a level of the path is missing',
      fileName: 'sample-broken-inclusion_proof.json',
      text: JSON.stringify(dropped, null, 2),
      publishedRoots,
      expect: 'fail',
    },
  ];
}
