import { BN254_R, constantsFor, type PoseidonConstants } from './poseidon-bn254-constants';

export { BN254_R };

/** Inputs that one permutation takes in; one release of Binance's took 16. */
const RATE = 12;

/**
 * Makes the constants of the widths that a tree of accounts needs, so that the first check does not
 * have to: they take some 40 ms each.
 */
export function preparePoseidonBn254(widths: readonly number[]): void {
  for (const width of widths) constantsFor(width);
}

/**
 * Poseidon as the zkmerkle proofs of solvency use it (gnark-crypto in BNB Chain's fork): inputs are
 * taken in blocks of twelve (`rate`), each overwriting all but the first state element, which is carried on; a
 * last shorter block uses a narrower permutation; the hash is the second state element.
 */
export function poseidonBn254(inputs: readonly bigint[], rate: number = RATE): bigint {
  let state: bigint[] = [0n];
  for (let start = 0; start < inputs.length; start += rate) {
    state = permute([state[0] ?? 0n, ...inputs.slice(start, start + rate)]);
  }
  return state[1] ?? 0n;
}

/** The whole state after one permutation of as many elements as are given (2 to 17). */
export function permute(input: readonly bigint[]): bigint[] {
  const constants = constantsFor(input.length);
  const { before, after, mix, mixIntoPartial } = constants;
  let state = [...input];
  for (const [i, round] of before.entries()) {
    state = fullRound(state, round, i === before.length - 1 ? mixIntoPartial : mix);
  }
  partialRounds(state, constants);
  for (const round of after) state = fullRound(state, round, mix);
  return state;
}

function fullRound(
  state: readonly bigint[],
  constants: readonly bigint[],
  matrix: readonly (readonly bigint[])[],
): bigint[] {
  const raised = state.map((x, i) => fifthPower(x + (constants[i] ?? 0n)));
  // One reduction a row: the products are summed up first.
  return matrix.map((row) => dot(row, raised) % BN254_R);
}

/**
 * In place. All but the first element only collect products here and are reduced by the next full
 * round: a longer factor costs less than a reduction each.
 */
function partialRounds(state: bigint[], { partial, width }: PoseidonConstants): void {
  for (const { constant, row, column } of partial) {
    const raised = fifthPower((state[0] as bigint) + constant);
    state[0] = raised;
    const first = dot(row, state) % BN254_R;
    for (let i = 1; i < width; i += 1) {
      state[i] = (state[i] as bigint) + (column[i] as bigint) * raised;
    }
    state[0] = first;
  }
}

function dot(row: readonly bigint[], state: readonly bigint[]): bigint {
  let sum = 0n;
  for (let i = 0; i < row.length; i += 1) sum += (row[i] as bigint) * (state[i] as bigint);
  return sum;
}

function fifthPower(x: bigint): bigint {
  const square = (x * x) % BN254_R;
  return (((square * square) % BN254_R) * x) % BN254_R;
}
