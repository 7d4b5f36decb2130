import { Field } from '@noble/curves/abstract/modular.js';
import { grainGenConstants } from '@noble/curves/abstract/poseidon.js';

/** The order of BN254's scalar field. */
export const BN254_R =
  21888242871839275222246405745257275088548364400416034343698204186575808495617n;

const FULL_ROUNDS = 8;
/** Partial rounds by width, from width 2 (circomlib's table). */
const PARTIAL_ROUNDS = [56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68];
/** Inputs that one permutation takes in. */
const RATE = 12;

type Constants = { rounds: readonly (readonly bigint[])[]; mds: readonly (readonly bigint[])[] };

const cache = new Map<number, Constants>();

/**
 * Makes the constants of the widths that a tree of accounts needs, so that the first check does not
 * have to: they take some 30 ms each.
 */
export function preparePoseidonBn254(widths: readonly number[]): void {
  for (const width of widths) constantsFor(width);
}

/**
 * Poseidon as the zkmerkle proofs of solvency use it (gnark-crypto in BNB Chain's fork): inputs are
 * taken in blocks of twelve, each overwriting all but the first state element, which is carried on; a
 * last shorter block uses a narrower permutation; the hash is the second state element.
 */
export function poseidonBn254(inputs: readonly bigint[]): bigint {
  let state: bigint[] = [0n];
  for (let start = 0; start < inputs.length; start += RATE) {
    state = permute([state[0] ?? 0n, ...inputs.slice(start, start + RATE)]);
  }
  return state[1] ?? 0n;
}

function permute(input: readonly bigint[]): bigint[] {
  const width = input.length;
  const { rounds, mds } = constantsFor(width);
  const partialFrom = FULL_ROUNDS / 2;
  const partialTo = rounds.length - FULL_ROUNDS / 2;
  let state = [...input];
  for (const [round, constants] of rounds.entries()) {
    const full = round < partialFrom || round >= partialTo;
    state = state.map((x, i) => {
      const sum = x + (constants[i] ?? 0n);
      return full || i === 0 ? fifthPower(sum) : sum;
    });
    // One reduction a row: the products are summed up first.
    state = mds.map((row) => {
      let sum = 0n;
      for (let i = 0; i < width; i += 1) sum += (row[i] as bigint) * (state[i] as bigint);
      return sum % BN254_R;
    });
  }
  return state;
}

function fifthPower(x: bigint): bigint {
  const square = (x * x) % BN254_R;
  return (((square * square) % BN254_R) * x) % BN254_R;
}

function constantsFor(width: number): Constants {
  const known = cache.get(width);
  if (known) return known;
  const roundsPartial = PARTIAL_ROUNDS[width - 2];
  if (roundsPartial === undefined) throw new RangeError(`no Poseidon of width ${width}`);
  const { roundConstants, mds } = grainGenConstants({
    Fp: Field(BN254_R),
    t: width,
    roundsFull: FULL_ROUNDS,
    roundsPartial,
    sboxPower: 5,
  });
  const made = { rounds: roundConstants, mds };
  cache.set(width, made);
  return made;
}
