import { hasAny, keysAt } from '../document-shape';
import { preparePoseidonBn254 } from '../hashing/poseidon-bn254';
import type { ProofInput, ProofScheme } from '../scheme';
import type { Notice } from '../verdict';
import type { Layout } from './hashes';
import {
  BINANCE_FIELDS,
  type FieldNames,
  GATE_FIELDS,
  GATE_FIRST_FIELDS,
  HTX_FIELDS,
  parseZkmerkle,
  type ZkmerkleProof,
} from './parse';
import type { ZkmerkleRules } from './structure';
import { verifyZkmerkle } from './verify';

/** Widths of nodes, leaves and full blocks of coins, and of the last blocks of the known tables. */
preparePoseidonBn254([3, 5, 7, 13]);

const SHARED: Pick<ProofScheme<ZkmerkleProof>, 'hashBits' | 'proves' | 'doesNotProve'> = {
  hashBits: 254,
  proves: [
    'An account with your id, your totals and your coins went into the tree with this root.',
    'If the published root matches, it is the tree behind the report that everybody was shown.',
  ],
  doesNotProve: [
    'That no account is negative or that the totals are right: the report’s zk-SNARK proofs claim that, and they are not verified here.',
    'That your totals follow from your coins: they are bound as the exchange gives them.',
    'Which coin a number stands for: the names come from a file beside the proof.',
    'That no other account was given your leaf, or that the exchange holds the coins.',
  ],
};

function zkmerkleScheme(
  fieldsOf: (input: ProofInput) => FieldNames,
  /** What the exchange's releases have used, the newest first: the file does not tell. */
  layouts: ZkmerkleRules['layouts'],
): ProofScheme<ZkmerkleProof> {
  return {
    ...SHARED,
    parse: (input) => parseZkmerkle(input, fieldsOf(input)),
    verify: (facts, proof, context) => verifyZkmerkle(facts, proof, { layouts }, context),
  };
}

/** A dense table of equity and debt, as Gate has it and Binance's first releases had it. */
const TABLE_OF_350: Layout = { assetCount: 350, packing: 'equity-and-debt' };
/** Binance's v1.0.2, from about October 2023 to August 2024. */
const TABLE_OF_16_INPUTS: Layout = {
  ...TABLE_OF_350,
  rate: 16,
  remark: 'as Binance used it from about October 2023 to August 2024',
};
const TABLE_OF_800: Layout = { ...TABLE_OF_350, assetCount: 800 };

const gateOfToday = zkmerkleScheme(() => GATE_FIELDS, [TABLE_OF_800, TABLE_OF_350]);
/** Binance's first releases, on which Gate's are built, and Gate's first files are the same. */
const firstFiles = zkmerkleScheme(
  () => GATE_FIRST_FIELDS,
  [TABLE_OF_350, TABLE_OF_16_INPUTS, TABLE_OF_800],
);

/** Gate: 800 coins since 2025-07, 350 before. Its first files have the names of Binance's software. */
export const gatePoseidon: ProofScheme<ZkmerkleProof> = {
  ...SHARED,
  parse: (input) => (isFirst(input) ? firstFiles : gateOfToday).parse(input),
  verify: (facts, proof, context) => {
    if (proof.fields !== GATE_FIRST_FIELDS) return gateOfToday.verify(facts, proof, context);
    const name = 'Gate or Binance zk account proof (first generation)';
    const verdict = firstFiles.verify({ ...facts, name, alsoOf: ['binance'] }, proof, context);
    return { ...verdict, notices: [...verdict.notices, NOT_TOLD_APART] };
  },
};

const NOT_TOLD_APART: Notice = {
  code: 'exchange-not-told',
  message:
    'Nothing in this file tells whether it is of Gate or of Binance: both used this form until 2024. Compare the root with the page of the exchange that gave it to you.',
};

function isFirst({ document }: ProofInput): boolean {
  return hasAny(keysAt(document), 'AccountIdHash', 'Assets');
}

/** HTX: its own sample needs 168 coins, its newest code says 174. Without coins it looks as the first files. */
export const htxPoseidon = zkmerkleScheme(
  () => HTX_FIELDS,
  [
    { assetCount: 174, packing: 'net-balance' },
    { assetCount: 168, packing: 'net-balance' },
  ],
);

/**
 * Binance since July 2024: rows that bear their coin's number, 50 or 500 of them by what the account
 * holds (v1.1.0 to v1.2.0), before that a dense table for some weeks.
 */
export const binancePoseidon: ProofScheme<ZkmerkleProof> = {
  ...SHARED,
  parse: (input) => parseZkmerkle(input, BINANCE_FIELDS),
  verify: (facts, proof, context) =>
    verifyZkmerkle(facts, proof, { layouts: binanceLayouts(proof) }, context),
};

const TRIAL: Layout = {
  assetCount: 350,
  packing: 'with-collateral',
  remark: 'as Binance used it from about July to September 2024',
};

function binanceLayouts({ assets }: ZkmerkleProof): ZkmerkleRules['layouts'] {
  const tier = assets.length <= SMALL_TIER ? SMALL_TIER : LARGE_TIER;
  return [{ assetCount: tier, packing: 'numbered-rows' }, TRIAL];
}

const SMALL_TIER = 50;
const LARGE_TIER = 500;
