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
  /** Equity and debt of a coin apart, or one balance that may be negative. */
  packing: 'equity-and-debt' | 'net-balance';
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
  const assets = file.field(fields.assets).items({ max: MAX_ASSETS });
  const symbols = readSymbols(companions?.config);
  const ofAsset =
    fields.packing === 'net-balance' ? ['Index', 'Balance'] : ['Index', 'Equity', 'Debt'];
  return {
    fields,
    index: file.field(fields.index).integer({ min: 0, max: 2 ** DEPTH - 1 }),
    id: file.field(fields.id).hex(64),
    totalEquity: file.field(fields.equity).bigint({ min: 0n, max: MAX_TOTAL }),
    totalDebt: file.field(fields.debt).bigint({ min: 0n, max: MAX_TOTAL }),
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
        ]),
      ),
      ...new Set(
        assets.flatMap((asset) =>
          asset.keysBeside(ofAsset).map((key) => `${fields.assets}[].${key}`),
        ),
      ),
    ],
  };
}

function readAsset(asset: JsonCursor, { packing }: FieldNames): AssetRow {
  const index = asset.field('Index').integer({ min: 0, max: MAX_ASSETS - 1 });
  if (packing === 'net-balance') {
    const balance = asset.field('Balance').bigint({ min: -SIGNED_LIMIT, max: SIGNED_LIMIT });
    return { index, equity: balance, debt: 0n };
  }
  const range = { min: 0n, max: MAX_AMOUNT };
  const equity = asset.field('Equity').bigint(range);
  return { index, equity, debt: asset.field('Debt').bigint(range) };
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
    throw new InputError({ code: 'field-wrong-type', reason: 'config must be a document' });
  }
  const coins = openJson(config, 'config').field('CexAssetsInfo').items({ max: MAX_ASSETS });
  return new Map(
    coins.map((coin) => [
      coin.field('Index').integer({ min: 0, max: MAX_ASSETS }),
      coin.field('Symbol').string({ maxLength: 40 }),
    ]),
  );
}
