import { BITGET_FIELDS, BITUNIX_FIELDS } from '@/lib/proofs/bitget-merkle/parse';
import { bitgetDialects, bitunixDialect } from '@/lib/proofs/bitget-merkle/rules';
import { sampleProof as bitgetProof } from '@/lib/proofs/bitget-merkle/samples';
import { sampleProof as bybitProof } from '@/lib/proofs/bybit-merkle/samples';
import { sampleProof as coinexProof } from '@/lib/proofs/coinex-merkle/samples';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import { sampleProof as mexcProof } from '@/lib/proofs/mexc-merkle/samples';
import { buildOkxMerkleV2Tree } from '@/lib/proofs/okx-merkle-v2/build-tree';
import { buildOkxPlonky2Proof } from '@/lib/proofs/okx-plonky2/build-proof';
import { buildOkxStarkProof } from '@/lib/proofs/okx-stark/build-proof';
import { SCHEMES } from '@/lib/proofs/registry';
import { GATE_FIELDS, HTX_FIELDS } from '@/lib/proofs/zkmerkle/parse';
import { sampleProof as zkmerkleProof } from '@/lib/proofs/zkmerkle/samples';
import { longProof } from './long-proof';

/** A proof as large as those that exchanges hand out, and the time its check may take. */
export type RealProof = { what: string; text: string; targetMs: number | null };

const MADE: Readonly<Record<string, () => RealProof>> = {
  'okx-merkle-v1': () => ({ what: 'OKX 2022, 24 levels', text: longProof(24), targetMs: 5 }),
  'okx-merkle-v2': () => ({ what: 'OKX 2023, account of 4 leaves', text: account(), targetMs: 5 }),
  'okx-stark': () => ({ what: 'OKX 2023, 2 × 20 levels, 164 coins', text: stark(), targetMs: 10 }),
  'okx-plonky2': () => ({ what: 'OKX 2024, 3 levels, 220 tokens', text: plonky2(), targetMs: 15 }),
  'bybit-merkle': () => ({
    what: 'Bybit, 26 levels, 50 coins',
    text: JSON.stringify(
      bybitProof(
        coins(50, (i) => `${i % 3}.00000000`),
        26,
      ).file,
    ),
    targetMs: 5,
  }),
  'bitget-merkle': () => ({
    what: 'Bitget, 26 levels',
    text: bitgetProof(BITGET_FIELDS, bitgetDialects(false)[0], undefined, 26).text,
    targetMs: 5,
  }),
  'bitunix-merkle': () => ({
    what: 'Bitunix, 18 levels',
    text: bitgetProof(
      BITUNIX_FIELDS,
      bitunixDialect(new Map()),
      coins(3, () => '7.00000000'),
      18,
    ).text,
    targetMs: null,
  }),
  'mexc-merkle': () => ({
    what: 'MEXC, 24 levels',
    text: JSON.stringify(mexcProof('balances', undefined, 24).file),
    targetMs: 5,
  }),
  'coinex-merkle': () => ({
    what: 'CoinEx, 24 levels',
    text: JSON.stringify(coinexProof('empty-right', undefined, 24).file),
    targetMs: null,
  }),
  'gate-poseidon': () => ({
    what: 'Gate, table of 800 coins',
    text: zkmerkleProof(GATE_FIELDS, 800).text,
    targetMs: 150,
  }),
  'htx-poseidon': () => ({
    what: 'HTX, table of 168 coins after 174',
    text: zkmerkleProof(HTX_FIELDS, 168).text,
    targetMs: null,
  }),
};

/** One proof for each scheme of the registry; a made-up sample where none of real size is built. */
export async function realProofs(): Promise<RealProof[]> {
  const proofs = SCHEMES.map(async ({ id, name, samples }): Promise<RealProof> => {
    const made = MADE[id]?.();
    if (made) return made;
    const [sample] = await samples();
    return { what: `${name}, the sample alone`, text: sample?.text ?? '', targetMs: null };
  });
  return Promise.all(proofs);
}

function coins(count: number, amount: (i: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`C${i}`, amount(i)]));
}

function account(): string {
  const parts = Array.from({ length: 4 }, (_, i) => ({ BTC: `0.${i + 1}`, ETH: '2', USDT: '9' }));
  const { users } = buildOkxMerkleV2Tree([{ nonce: sha256Text('bench account'), parts }]);
  return JSON.stringify(users[0]);
}

function stark(): string {
  const amounts = coins(164, (i) => `${i * 977}`);
  const { file } = buildOkxStarkProof({
    id: sha256Text('bench account'),
    balances: amounts,
    batchBalances: amounts,
    userIndex: 900,
    batchIndex: 300,
    levels: 20,
  });
  return JSON.stringify(file);
}

function plonky2(): string {
  const equity = Array.from({ length: 220 }, (_, i) => `${i * 977}`);
  const { file } = buildOkxPlonky2Proof({
    account: { id: sha256Text('bench account'), equity, debt: equity.map(() => '0') },
    index: 3_000_000,
    levels: 3,
  });
  return JSON.stringify(file);
}
