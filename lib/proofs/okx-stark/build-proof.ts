import { sha256Text } from '../hashing/sha256-text';
import { hashStarkLeaf, hashStarkNodes, stationOf, TRUNK_UTS } from './hashes';

type Amounts = Readonly<Record<string, string>>;

type PathPart = { total_value: string; random_number: string; merkle_path: string[] };

/** An inclusion proof in OKX's form; the amounts stand beside the other fields, by coin. */
export type ProofFile = {
  batch_inclusion_proof: PathPart & Record<string, unknown>;
  trunk_inclusion_proof: PathPart & Record<string, unknown>;
  config: { main_coins_num: number; coins: string[] };
};

const LEVELS = 12;
const USER_UTS = 16;

/**
 * An inclusion proof for one account under trees whose other nodes are made up. For samples,
 * measurements and tests.
 */
export function buildOkxStarkProof({
  id,
  balances,
  batchBalances,
  userIndex,
  batchIndex,
  levels = LEVELS,
}: {
  id: string;
  balances: Amounts;
  /** The totals of the account's batch. */
  batchBalances: Amounts;
  userIndex: number;
  batchIndex: number;
  /** Of each of the two trees. */
  levels?: number;
}): { root: string; file: ProofFile } {
  const user = buildPath({ id, amounts: balances, index: userIndex, uts: USER_UTS, levels });
  const batch = buildPath({
    id: user.root,
    amounts: batchBalances,
    index: batchIndex,
    uts: TRUNK_UTS,
    levels,
  });
  return {
    root: batch.root,
    file: {
      batch_inclusion_proof: {
        batch_mtree_root: user.root,
        user_id: id,
        ...balances,
        ...user.part,
        user_index: userIndex,
        batch_index: batchIndex,
        uts: USER_UTS,
      },
      trunk_inclusion_proof: {
        trunk_mtree_root: batch.root,
        batch_id: user.root,
        ...batchBalances,
        ...batch.part,
      },
      config: { main_coins_num: 3, coins: Object.keys(balances) },
    },
  };
}

function buildPath({
  id,
  amounts,
  index,
  uts,
  levels,
}: {
  id: string;
  amounts: Amounts;
  index: number;
  uts: number;
  levels: number;
}): { root: string; part: PathPart } {
  const coins = Object.values(amounts).map(BigInt);
  const total = coins.reduce((sum, amount) => sum + amount, 0n);
  const random = sha256Text(`random ${id}`);
  const station = stationOf(index, uts, 2 ** levels);
  if (station === null) throw new RangeError(`no place for index ${index}`);
  const leaf = hashStarkLeaf({ total, coins, id, random });
  const siblings = Array.from({ length: levels }, (_, level) => sha256Text(`${id} ${level}`));
  const root = siblings.reduce(
    (running, sibling, level) =>
      (station >> level) % 2 === 0
        ? hashStarkNodes(running, sibling)
        : hashStarkNodes(sibling, running),
    leaf,
  );
  const merkle_path = [leaf, ...siblings];
  return { root, part: { total_value: total.toString(), random_number: random, merkle_path } };
}
