import { poseidonHash } from '../hashing/poseidon-goldilocks';
import { BATCH_SIZE, BRANCHES, hashAccount, hashNodes, hashToHex } from './hashes';

export type ProofFile = {
  account: { id: string; equity: string[]; debt: string[] };
  index: number;
  sum_tree_siblings: string[];
  recursive_tree_siblings: { left_hashes: string[]; right_hashes: string[] }[];
};

/**
 * An inclusion proof in OKX's form for one account at `index`, under a tree whose other nodes are
 * made up (hashes of their own place). For samples, measurements and tests.
 */
export function buildOkxPlonky2Proof({
  account,
  index,
  levels,
}: {
  account: ProofFile['account'];
  index: number;
  levels: number;
}): { root: string; file: ProofFile } {
  const total = (amounts: readonly string[]) => amounts.reduce((sum, x) => sum + BigInt(x), 0n);
  let running = hashAccount(account.id, total(account.equity), total(account.debt));
  let position = index;
  const siblings = Array.from({ length: Math.log2(BATCH_SIZE) }, (_, depth) => {
    const sibling = madeUpNode(depth, position);
    running = hashNodes(position % 2 === 0 ? [running, sibling] : [sibling, running]);
    position = Math.floor(position / 2);
    return hashToHex(sibling);
  });
  const above = Array.from({ length: levels }, (_, level) => {
    const own = position % BRANCHES;
    const others = Array.from({ length: BRANCHES - 1 }, (_, i) => madeUpNode(100 + level, i));
    const left = others.slice(0, own);
    const right = others.slice(own);
    running = hashNodes([...left, running, ...right]);
    position = Math.floor(position / BRANCHES);
    return { left_hashes: left.map(hashToHex), right_hashes: right.map(hashToHex) };
  });
  return {
    root: hashToHex(running),
    file: {
      account,
      index,
      sum_tree_siblings: siblings,
      recursive_tree_siblings: above,
    },
  };
}

function madeUpNode(depth: number, position: number): Uint32Array {
  return poseidonHash(Uint32Array.of(depth, 0, position, 0));
}
