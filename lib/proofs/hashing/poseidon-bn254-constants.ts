import { Field } from '@noble/curves/abstract/modular.js';
import { grainGenConstants } from '@noble/curves/abstract/poseidon.js';

/** The order of BN254's scalar field. */
export const BN254_R =
  21888242871839275222246405745257275088548364400416034343698204186575808495617n;

export const FULL_ROUNDS = 8;
/** Partial rounds by width, from width 2 (circomlib's table). */
const PARTIAL_ROUNDS = [56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68];

type Row = readonly bigint[];
type Matrix = readonly Row[];

/** A round that raises one element only, with its matrix reduced to a row and a column. */
export type PartialRound = {
  /** Added to the first element; what the others would get is in later constants. */
  constant: bigint;
  /** Gives the new first element out of the old state. */
  row: Row;
  /** Times the old first element, added to the others; the first entry is not used. */
  column: Row;
};

export type PoseidonConstants = {
  width: number;
  /** Constants of the full rounds before and after the partial ones. */
  before: Matrix;
  after: Matrix;
  /** The matrix of a full round, and that of the last one before the partial rounds. */
  mix: Matrix;
  mixIntoPartial: Matrix;
  partial: readonly PartialRound[];
};

const field = Field(BN254_R);
const cache = new Map<number, PoseidonConstants>();

/** The constants of a width; they are made on first use, which takes some 40 ms for the widest. */
export function constantsFor(width: number): PoseidonConstants {
  const known = cache.get(width);
  if (known) return known;
  const roundsPartial = PARTIAL_ROUNDS[width - 2];
  if (roundsPartial === undefined) throw new RangeError(`no Poseidon of width ${width}`);
  const { roundConstants, mds } = grainGenConstants({
    Fp: field,
    t: width,
    roundsFull: FULL_ROUNDS,
    roundsPartial,
    sboxPower: 5,
  });
  const made = rearrange(roundConstants, mds);
  cache.set(width, made);
  return made;
}

/**
 * The same permutation with a fraction of the products (Grassi et al., "Poseidon", appendix B). A
 * partial round raises only its first element, so whatever touches the others alone may be moved past
 * it: constants forwards into the next round, and of the matrix its part H below the first row and
 * beside the first column backwards into the round before. Round r of R partial ones is left with one
 * row, v·H⁻ᵏ, and one column, Hᵏ⁻¹·w, where k = R − r + 1; all of Hᴿ ends in the full round before.
 */
function rearrange(rounds: Matrix, mix: Matrix): PoseidonConstants {
  const half = FULL_ROUNDS / 2;
  const count = rounds.length - FULL_ROUNDS;
  const { constants, carried } = pushForward(rounds.slice(half, half + count), mix);
  const [top = [], ...below] = mix;
  const lower = below.map((row) => row.slice(1));
  const inverse = invert(lower);
  const corner = top[0] ?? 0n;
  const partial: PartialRound[] = [];
  let row: Row = top.slice(1);
  let column: Row = below.map(([first = 0n]) => first);
  let power: Matrix = identity(lower.length);
  for (const constant of constants.toReversed()) {
    row = rowTimes(row, inverse);
    partial.unshift({ constant, row: [corner, ...row], column: [0n, ...column] });
    column = timesColumn(lower, column);
    power = product(power, lower);
  }
  const [first = [], ...rest] = rounds.slice(half + count);
  return {
    width: mix.length,
    before: rounds.slice(0, half),
    after: [first.map((constant, i) => field.add(constant, carried[i] ?? 0n)), ...rest],
    mix,
    mixIntoPartial: [top, ...product(power, below)],
    partial,
  };
}

/** Leaves each partial round its first constant; the others go through the matrix into the next. */
function pushForward(rounds: Matrix, mix: Matrix): { constants: bigint[]; carried: Row } {
  const constants: bigint[] = [];
  let carried: Row = mix.map(() => 0n);
  for (const round of rounds) {
    const [first = 0n, ...others] = round.map((c, i) => field.add(c, carried[i] ?? 0n));
    constants.push(first);
    carried = timesColumn(mix, [0n, ...others]);
  }
  return { constants, carried };
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? 1n : 0n)),
  );
}

function rowTimes(row: Row, matrix: Matrix): Row {
  const width = matrix[0]?.length ?? 0;
  return Array.from({ length: width }, (_, j) =>
    field.create(row.reduce((sum, x, i) => sum + x * (matrix[i]?.[j] ?? 0n), 0n)),
  );
}

function timesColumn(matrix: Matrix, column: Row): Row {
  return matrix.map((row) =>
    field.create(row.reduce((sum, x, i) => sum + x * (column[i] ?? 0n), 0n)),
  );
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => rowTimes(row, b));
}

/** Gauss and Jordan; the matrices of Poseidon have no singular part. */
function invert(matrix: Matrix): Matrix {
  const size = matrix.length;
  const unit = identity(size);
  let rows = matrix.map((row, i) => [...row, ...(unit[i] ?? [])]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const scale = field.inv(rows[pivot]?.[pivot] ?? 0n);
    const lead = (rows[pivot] ?? []).map((x) => field.mul(x, scale));
    rows = rows.map((row, i) => {
      const factor = i === pivot ? 0n : (row[pivot] ?? 0n);
      return i === pivot ? lead : row.map((x, j) => field.sub(x, field.mul(factor, lead[j] ?? 0n)));
    });
  }
  return rows.map((row) => row.slice(size));
}
