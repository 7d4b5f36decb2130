import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import { type Account, buildOkxMerkleV1Tree, type ProofFile } from './build-tree';

/** The number of a report that never was, so that nobody takes a sample for a real proof. */
const SAMPLE_AUDIT = '100000001';

/** Eleven made-up accounts: an odd number, so that the tree has padding. */
export function sampleAccounts(): Account[] {
  return Array.from({ length: 11 }, (_, i) => ({
    nonce: sha256Text(`sample account ${i}`),
    balances: {
      BTC: ['0.5', '0', '1.000069', '0.00000001'][i % 4] ?? '0',
      ETH: `${i * 3}.25`,
      USDT: i % 3 === 0 ? '0' : `${1200 + i}.1942`,
    },
  }));
}

/** One proof that passes, one whose balance was raised, one with a negative sibling. */
export function okxMerkleV1Samples(): ProofSample[] {
  const { root, proofs } = buildOkxMerkleV1Tree(sampleAccounts(), SAMPLE_AUDIT);
  const good = proofs[2];
  const raised = proofs[2];
  if (!good || !raised) return [];
  const publishedRoots = [
    { exchange: 'okx', report: 'sample', root, auditId: SAMPLE_AUDIT, source: 'made-up sample' },
  ];
  const sample = (id: string, title: string, file: ProofFile, expect: 'pass' | 'fail') => ({
    id: `okx-merkle-v1-${id}`,
    title,
    fileName: `sample-okx-2022-${id}.json`,
    text: JSON.stringify(file, null, 2),
    publishedRoots,
    expect,
  });
  return [
    sample('included', 'OKX 2022: an account that is in the tree', good, 'pass'),
    sample(
      'raised',
      'OKX 2022: the same proof with one digit of the balance changed',
      withBtc(raised, '9.000069'),
      'fail',
    ),
    sample(
      'negative',
      'OKX 2022: a home-made tree with a negative sibling',
      negativeTree(),
      'fail',
    ),
  ];
}

function withBtc(file: ProofFile, btc: string): ProofFile {
  return { ...file, self: { ...file.self, balances: { ...file.self.balances, BTC: btc } } };
}

/** Two leaves, one of −9 BTC: every hash is right, and the total says 1 BTC where 10 are owed. */
function negativeTree(): ProofFile {
  const balances = (btc: string) => ({ BTC: btc, ETH: '0', USDT: '0' });
  const { proofs } = buildOkxMerkleV1Tree(
    [
      { nonce: sha256Text('sample creditor'), balances: balances('10') },
      { nonce: sha256Text('sample invention'), balances: balances('-9') },
    ],
    SAMPLE_AUDIT,
  );
  const [file] = proofs;
  if (!file) throw new RangeError('no proof for the first account');
  return file;
}
