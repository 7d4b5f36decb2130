import { InputError } from '@/lib/format/input-error';
import { type JsonCursor, openJson } from '@/lib/format/json-fields';
import type { ProofInput } from '../scheme';
import { TRUNK_UTS } from './hashes';

/** One of the two paths of the file: from the account to its batch, from the batch to the trunk. */
export type StarkPath = {
  /** The name of the part in the file, for messages. */
  place: 'batch_inclusion_proof' | 'trunk_inclusion_proof';
  id: string;
  random: string;
  total: bigint;
  coins: ReadonlyMap<string, bigint>;
  index: number;
  uts: number;
  /** The leaf first, then the siblings from the bottom up. */
  merklePath: readonly string[];
  root: string;
};

export type OkxStarkProof = {
  coins: readonly string[];
  batch: StarkPath;
  trunk: StarkPath;
  /** The trunk's root as the public `trunk/sum_proof.json` states it. */
  publicTrunkRoot: string | null;
  /** The coins in the order of the public `config.json`. */
  publicCoins: readonly string[] | null;
  ignoredFields: readonly string[];
};

const MAX_COINS = 2000;
const MAX_PATH = 48;
/** Far above any amount, far below the field's prime: no two amounts share a hash. */
const MAX_AMOUNT = 1n << 128n;

const BATCH_FIELDS = [
  'batch_mtree_root',
  'user_id',
  'total_value',
  'random_number',
  'user_index',
  'batch_index',
  'uts',
  'merkle_path',
];
const TRUNK_FIELDS = [
  'trunk_mtree_root',
  'batch_id',
  'total_value',
  'random_number',
  'merkle_path',
];

/**
 * Reads OKX's `…inclusion_proof.json` of 2023-04 to 2024-08; optional companions: `trunk-proof` (the
 * public `trunk/sum_proof.json`) and `config` (the public `config.json`).
 *
 * @throws InputError naming the field.
 */
export function parseOkxStark({ document, fileName, companions }: ProofInput): OkxStarkProof {
  const file = openJson(document, fileName);
  const config = file.field('config');
  const coins = readCoins(config.field('coins'));
  const batch = file.field('batch_inclusion_proof');
  const trunk = file.field('trunk_inclusion_proof');
  const index = { min: 0, max: 2 ** 40 };
  return {
    coins,
    batch: {
      ...readPath(batch, coins),
      place: 'batch_inclusion_proof',
      id: batch.field('user_id').hex(64),
      root: batch.field('batch_mtree_root').hex(64),
      index: batch.field('user_index').integer(index),
      uts: batch.field('uts').integer({ min: 2, max: 2 ** 20 }),
    },
    trunk: {
      ...readPath(trunk, coins),
      place: 'trunk_inclusion_proof',
      id: trunk.field('batch_id').hex(64),
      root: trunk.field('trunk_mtree_root').hex(64),
      index: batch.field('batch_index').integer(index),
      uts: TRUNK_UTS,
    },
    publicTrunkRoot: companion(companions, 'trunk-proof')?.field('mtree_root').hex(64) ?? null,
    publicCoins: publicCoins(companion(companions, 'config')),
    ignoredFields: [
      ...file.keysBeside(['config', 'batch_inclusion_proof', 'trunk_inclusion_proof']),
      ...config.keysBeside(['coins']).map((key) => `config.${key}`),
      ...batch.keysBeside([...BATCH_FIELDS, ...coins]).map((key) => `batch_inclusion_proof.${key}`),
      ...trunk.keysBeside([...TRUNK_FIELDS, ...coins]).map((key) => `trunk_inclusion_proof.${key}`),
    ],
  };
}

function readCoins(list: JsonCursor): string[] {
  const seen = new Set<string>([...BATCH_FIELDS, ...TRUNK_FIELDS]);
  return list.items({ min: 1, max: MAX_COINS }).map((item) => {
    const coin = item.string({ maxLength: 40 });
    if (seen.has(coin)) {
      throw item.error('coin-repeated', `repeats the coin ${coin}, or the name of a field`);
    }
    seen.add(coin);
    return coin;
  });
}

function readPath(
  part: JsonCursor,
  coins: readonly string[],
): Pick<StarkPath, 'random' | 'total' | 'coins' | 'merklePath'> {
  const amount = (name: string) =>
    part.field(name).bigint({ quoted: true, min: -MAX_AMOUNT, max: MAX_AMOUNT });
  return {
    random: part.field('random_number').hex(64),
    total: amount('total_value'),
    coins: new Map(coins.map((coin) => [coin, amount(coin)])),
    merklePath: part
      .field('merkle_path')
      .items({ min: 4, max: MAX_PATH })
      .map((hash) => hash.hex(64)),
  };
}

function companion(companions: ProofInput['companions'], name: string): JsonCursor | null {
  const document = companions?.[name];
  if (document === undefined) return null;
  if (typeof document !== 'string') return openJson(document, name);
  throw new InputError({
    code: 'field-wrong-type',
    reason: 'must be a JSON document',
    place: { file: name },
  });
}

/** The public list names the coins only; those of the main group come first, as in the proof. */
function publicCoins(config: JsonCursor | null): string[] | null {
  return (
    config
      ?.field('coins')
      .items({ max: MAX_COINS })
      .map((coin) => coin.string()) ?? null
  );
}
