import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import { buildOkxStarkProof, type ProofFile } from './build-proof';

/** A made-up account that borrowed some USDC. */
export function sampleProof(): { root: string; file: ProofFile } {
  return buildOkxStarkProof({
    id: sha256Text('sample account'),
    balances: { BTC: '18130733', ETH: '4854677', USDT: '0', USDC: '-120500' },
    batchBalances: { BTC: '493285209', ETH: '530643619', USDT: '344331829', USDC: '657818120' },
    userIndex: 3,
    batchIndex: 1,
  });
}

export function okxStarkSamples(): ProofSample[] {
  const { root, file } = sampleProof();
  const publishedRoots = [
    { exchange: 'okx', report: 'sample', root, scheme: 'okx-stark', source: 'made-up sample' },
  ];
  const moved = {
    ...file,
    batch_inclusion_proof: { ...file.batch_inclusion_proof, user_index: 4 },
  };
  return [
    {
      id: 'okx-stark-included',
      title: 'OKX 2023: an account that is in the tree',
      fileName: 'sample-stark-inclusion_proof.json',
      text: JSON.stringify(file, null, 2),
      publishedRoots,
      expect: 'pass',
    },
    {
      id: 'okx-stark-moved',
      title: 'OKX 2023: the same account at another place',
      fileName: 'sample-stark-moved-inclusion_proof.json',
      text: JSON.stringify(moved, null, 2),
      publishedRoots,
      expect: 'fail',
    },
  ];
}
