import { BN254_R } from '../hashing/poseidon-bn254';
import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import {
  type AssetRow,
  climb,
  commitAssets,
  DEPTH,
  hashAccount,
  type Layout,
  toHex,
} from './hashes';
import { BINANCE_FIELDS, type FieldNames, GATE_FIELDS, HTX_FIELDS } from './parse';

/** An account: its coins by ascending number, and its place in the tree. */
export type SampleAccount = { index: number; assets: readonly AssetRow[] };

const COLLATERAL = 20_143_000_000_000_000_007n;
const TOTALS = { totalEquity: 445_548_224_227_483_774_013n, totalDebt: 12_500_000n };

/** A made-up account under a tree whose other nodes are made up. */
export function sampleProof(
  fields: FieldNames,
  layout: number | Layout,
  { index: place, assets }: SampleAccount = defaultAccount(fields),
): { root: string; text: string } {
  const { packing, collateral } = fields;
  const id = elementOf('sample account');
  const laidOut = typeof layout === 'number' ? { assetCount: layout, packing } : layout;
  const commitment = commitAssets(assets, laidOut);
  const totalCollateral = collateral ? COLLATERAL : null;
  const leaf = hashAccount({ id, ...TOTALS, totalCollateral, commitment });
  const siblings = Array.from({ length: DEPTH }, (_, i) => elementOf(`sample sibling ${i}`));
  const root = toHex(climb(leaf, place, siblings)[DEPTH] ?? 0n);
  const rows = assets.map(({ index, equity, debt, loan = 0n, margin = 0n, portfolio = 0n }) => {
    if (packing === 'net-balance') return `{"Index":${index},"Balance":${equity}}`;
    const own = `"Index":${index},"Equity":${equity},"Debt":${debt}`;
    if (packing === 'equity-and-debt') return `{${own}}`;
    return `{${own},"Loan":${loan},"Margin":${margin},"PortfolioMargin":${portfolio}}`;
  });
  const secured = collateral ? `\n  "${collateral}": ${COLLATERAL},` : '';
  const text = `{
  "${fields.index}": ${place},
  "${fields.id}": "${toHex(id)}",
  "${fields.equity}": ${TOTALS.totalEquity},
  "${fields.debt}": ${TOTALS.totalDebt},${secured}
  "${fields.assets}": [${rows.join(', ')}],
  "${fields.root}": "${root}",
  "${fields.proof}": [
    ${siblings.map((value) => `"${toBase64(value)}"`).join(',\n    ')}
  ]
}`;
  return { root, text };
}

function defaultAccount({ packing }: FieldNames): SampleAccount {
  const net = packing === 'net-balance';
  return {
    index: 5_000_011,
    assets: [
      { index: 1, equity: 29_774n, debt: 0n },
      { index: 7, equity: net ? -120n : 0n, debt: net ? 0n : 120n },
      { index: 110, equity: 9_007_199_254_740_993n, debt: 0n },
    ],
  };
}

export function gatePoseidonSamples(): ProofSample[] {
  return samplesOf('gate', 'Gate', GATE_FIELDS, 800);
}

export function htxPoseidonSamples(): ProofSample[] {
  return samplesOf('htx', 'HTX', HTX_FIELDS, 168);
}

export function binancePoseidonSamples(): ProofSample[] {
  return samplesOf('binance', 'Binance', BINANCE_FIELDS, {
    assetCount: 50,
    packing: 'numbered-rows',
  });
}

function samplesOf(
  exchange: string,
  title: string,
  fields: FieldNames,
  layout: number | Layout,
): ProofSample[] {
  const { root, text } = sampleProof(fields, layout);
  const publishedRoots = [{ exchange, report: 'sample', root, source: 'made-up sample' }];
  return [
    {
      id: `${exchange}-poseidon-included`,
      title: `${title}: an account that is in the tree`,
      fileName: `sample-${exchange}-user_config.json`,
      text,
      publishedRoots,
      expect: 'pass',
    },
    {
      id: `${exchange}-poseidon-debt-hidden`,
      title: `${title}: the same account without its debt`,
      fileName: `sample-${exchange}-hidden-user_config.json`,
      text: text.replace(`"${fields.debt}": ${TOTALS.totalDebt}`, `"${fields.debt}": 0`),
      publishedRoots,
      expect: 'fail',
    },
  ];
}

function elementOf(text: string): bigint {
  return BigInt(`0x${sha256Text(text)}`) % BN254_R;
}

function toBase64(value: bigint): string {
  const bytes = toHex(value).match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}
