import { InputError } from '@/lib/format/input-error';
import type { JsonNode } from '@/lib/format/json';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import { quoteForMessage } from '@/lib/format/json-path';
import type { ProofInput } from '../scheme';
import { type AssetRow, DEPTH } from './hashes';

export type ZkmerkleProof = {
  /** What the file calls its fields. */
  fields: FieldNames;
  index: number;
  /** 64 hex digits. */
  id: string;
  totalEquity: bigint;
  totalDebt: bigint;
  /** Null in files that have none. */
  totalCollateral: bigint | null;
  assets: readonly AssetRow[];
  root: string;
  siblings: readonly bigint[];
  /** Names of the coins by their number, from the exchange's configuration. */
  symbols: ReadonlyMap<number, string>;
  /** Coins in that configuration: a release may have had a table of just that size. */
  configuredCoins: number | null;
  ignoredFields: readonly string[];
};

/** What each exchange calls the same fields. */
export type FieldNames = {
  index: string;
  id: string;
  equity: string;
  debt: string;
  assets: string;
  root: string;
  proof: string;
  /** What secures the account's debts. */
  collateral?: string;
  /** Equity and debt of a coin apart, with what secures it, or one balance that may be negative. */
  packing: 'equity-and-debt' | 'with-collateral' | 'net-balance';
};

export const GATE_FIELDS: FieldNames = {
  index: 'Arrangement',
  id: 'UniqueIdentification',
  equity: 'TotalAssetEquity',
  debt: 'TotalAssetDebt',
  assets: 'AssetDetails',
  root: 'TreeRootHash',
  proof: 'MerkleProofEncode',
  packing: 'equity-and-debt',
};

/** Gate's first releases kept the names of Binance's software, on which they are built. */
export const GATE_FIRST_FIELDS: FieldNames = {
  index: 'AccountIndex',
  id: 'AccountIdHash',
  equity: 'TotalEquity',
  debt: 'TotalDebt',
  assets: 'Assets',
  root: 'Root',
  proof: 'Proof',
  packing: 'equity-and-debt',
};

/** Binance since 2024-07; the trial release of that month said VipLoan for Loan. */
export const BINANCE_FIELDS: FieldNames = {
  ...GATE_FIRST_FIELDS,
  collateral: 'TotalCollateral',
  packing: 'with-collateral',
};

export const HTX_FIELDS: FieldNames = {
  index: 'AccountIndex',
  id: 'AccountIdHash',
  equity: 'TotalEquity',
  debt: 'TotalDebt',
  assets: 'Assets',
  root: 'Root',
  proof: 'Proof',
  packing: 'net-balance',
};

/** Coins that any release has had room for, with a margin. */
export const MAX_ASSETS = 2000;
const MAX_AMOUNT = (1n << 64n) - 1n;
const MAX_TOTAL = (1n << 128n) - 1n;
const SIGNED_LIMIT = 1n << 63n;
const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/**
 * Reads `user_config.json` of the zkmerkle family. Amounts are bare whole numbers, some beyond 2^53.
 *
 * @throws InputError naming the field.
 */
export function parseZkmerkle(
  { document, fileName, companions }: ProofInput,
  fields: FieldNames,
): ZkmerkleProof {
  const file = openJson(document, fileName);
  const assets = listOf(file, fields.assets);
  const symbols = readSymbols(companions?.config);
  const total = { min: 0n, max: MAX_TOTAL };
  const { collateral } = fields;
  return {
    fields,
    index: file.field(fields.index).integer({ min: 0, max: 2 ** DEPTH - 1 }),
    id: file.field(fields.id).hex(64),
    totalEquity: file.field(fields.equity).bigint(total),
    totalDebt: file.field(fields.debt).bigint(total),
    totalCollateral: collateral ? file.field(collateral).bigint(total) : null,
    assets: assets.map((asset) => readAsset(asset, fields)),
    root: file.field(fields.root).hex(64),
    siblings: file.field(fields.proof).items({ min: DEPTH, max: DEPTH }).map(readSibling),
    symbols,
    configuredCoins: symbols.size > 0 ? Math.max(...symbols.keys()) + 1 : null,
    ignoredFields: [
      ...file.keysBeside(
        [fields.index, fields.id, fields.equity, fields.debt].concat([
          fields.assets,
          fields.root,
          fields.proof,
          ...(collateral ? [collateral] : []),
        ]),
      ),
      ...new Set(
        assets.flatMap((asset) =>
          asset.keysBeside(OF_ASSET[fields.packing]).map((key) => `${fields.assets}[].${key}`),
        ),
      ),
    ],
  };
}

const OF_ASSET: Readonly<Record<FieldNames['packing'], readonly string[]>> = {
  'net-balance': ['Index', 'Balance'],
  'equity-and-debt': ['Index', 'Equity', 'Debt'],
  'with-collateral': ['Index', 'Equity', 'Debt', 'Loan', 'VipLoan', 'Margin', 'PortfolioMargin'],
};

/** The exchanges' software writes an empty list as null. */
function listOf(file: JsonCursor, field: string): JsonCursor[] {
  const isNull = file.node.kind === 'object' && file.node.entries.get(field)?.kind === 'null';
  return isNull ? [] : file.field(field).items({ max: MAX_ASSETS });
}

function readAsset(asset: JsonCursor, { packing }: FieldNames): AssetRow {
  const index = asset.field('Index').integer({ min: 0, max: MAX_ASSETS - 1 });
  if (packing === 'net-balance') {
    const balance = asset.field('Balance').bigint({ min: -SIGNED_LIMIT, max: SIGNED_LIMIT });
    return { index, equity: balance, debt: 0n };
  }
  const range = { min: 0n, max: MAX_AMOUNT };
  const equity = asset.field('Equity').bigint(range);
  const debt = asset.field('Debt').bigint(range);
  if (packing === 'equity-and-debt') return { index, equity, debt };
  const loan = asset.optional('VipLoan') ?? asset.field('Loan');
  return {
    index,
    equity,
    debt,
    loan: loan.bigint(range),
    margin: asset.field('Margin').bigint(range),
    portfolio: asset.field('PortfolioMargin').bigint(range),
  };
}

function readSibling(sibling: JsonCursor): bigint {
  const text = sibling.string({ maxLength: 100 });
  if (!BASE64_OF_32_BYTES.test(text)) {
    const reason = `is not 32 bytes in base64: ${quoteForMessage(text)}`;
    throw sibling.error('field-not-base64', reason);
  }
  const bytes = Array.from(atob(text), (char) => char.charCodeAt(0));
  return bytes.reduce((value, byte) => (value << 8n) + BigInt(byte), 0n);
}

/** `cex_config.json` names the coins; the names are not part of any hash. */
function readSymbols(config: JsonNode | string | undefined): Map<number, string> {
  if (config === undefined) return new Map();
  if (typeof config === 'string') {
    throw new InputError({
      code: 'field-wrong-type',
      reason: 'must be a JSON document',
      place: { file: 'config' },
    });
  }
  const coins = openJson(config, 'config').field('CexAssetsInfo').items({ max: MAX_ASSETS });
  return new Map(
    coins.map((coin) => [
      coin.field('Index').integer({ min: 0, max: MAX_ASSETS }),
      coin.field('Symbol').string({ maxLength: 40 }),
    ]),
  );
}
