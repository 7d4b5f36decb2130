import { multiplyInto, newWord64 } from '../hashing/goldilocks';
import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import { type CommonData, ldeBits } from './common-data';
import {
  type Ext,
  extAdd,
  extEquals,
  extFromField,
  extHorner,
  extInverses,
  extMul,
  extPowers,
  extScale,
  extSub,
} from './extension';
import { type Field, fieldFromWords, fieldMul, fieldPow, GENERATOR, rootOfUnity } from './field';
import { foldCoset, reverseBits } from './fold-coset';
import { climbToCap, sameHash } from './hash';
import { openingsAtPoint, type Plonky2Proof, type QueryRound, SALT } from './proof';
import type { CheckStep } from './steps';
import { extText, hashText } from './text';
import type { Challenges } from './transcript';

/** Oracle 2 holds the permutation's products, whose first are opened at the next row too. */
const PERMUTATION_ORACLE = 2;

type FriInput = {
  proof: Plonky2Proof;
  /** Cap over constants and sigmas: of the circuit, not of the proof. */
  constantsCap: readonly GoldilocksHash[];
  challenges: Challenges;
  common: CommonData;
  check: CheckStep;
  /** Called before each query with its number, from 0. */
  onQuery?: (query: number) => void;
};

/** What is the same for all queries. */
type Shared = FriInput & {
  caps: readonly (readonly GoldilocksHash[])[];
  powers: readonly Ext[];
  zetaNext: Ext;
  /** The openings combined by powers of α: at ζ, and at the next row. */
  combined: readonly [Ext, Ext];
  domainRoot: Field;
};

/**
 * That the openings belong to the committed polynomials and those are of low degree: every query's
 * leaves lie under their caps, and their combination folds down to the final polynomial.
 */
export function checkFri(input: FriInput): void {
  const { proof, challenges, common } = input;
  const atPoint = openingsAtPoint(proof.openings);
  const { friAlpha, zeta } = challenges;
  const shared: Shared = {
    ...input,
    caps: [input.constantsCap, proof.wiresCap, proof.permutationCap, proof.quotientCap],
    powers: extPowers(friAlpha, atPoint.length),
    zetaNext: extScale(zeta, rootOfUnity(common.degreeBits)),
    combined: [extHorner(atPoint, friAlpha), extHorner(proof.openings.permutationNext, friAlpha)],
    domainRoot: rootOfUnity(ldeBits(common)),
  };
  proof.rounds.forEach((round, query) => {
    input.onQuery?.(query);
    checkQuery({ shared, round, query });
  });
}

function checkQuery({
  shared,
  round,
  query,
}: {
  shared: Shared;
  round: QueryRound;
  query: number;
}): void {
  const { check, common, challenges, proof } = shared;
  let index = challenges.queries[query] as number;
  round.oracles.forEach(({ leaf, siblings }, part) => {
    const cap = shared.caps[part] as readonly GoldilocksHash[];
    checkPath({ check, step: 'initial-merkle', query, part, leaf, index, siblings, cap });
  });
  const bits = ldeBits(common);
  let point = fieldMul(GENERATOR, fieldPow(shared.domainRoot, BigInt(reverseBits(index, bits))));
  let value = combineLeaves({ shared, round, point });
  round.steps.forEach((step, part) => {
    const arityBits = common.reductionArityBits[part] as number;
    const within = index & (2 ** arityBits - 1);
    const stated = step.values[within] as Ext;
    check({
      step: 'fold-consistency',
      query,
      part,
      computed: extText(value),
      expected: extText(stated),
      holds: extEquals(value, stated),
    });
    index >>>= arityBits;
    value = foldCoset({
      values: step.values,
      within,
      point,
      beta: challenges.friBetas[part] as Ext,
      arityBits,
    });
    const leaf = wordsOfValues(step.values);
    const cap = proof.commitCaps[part] as readonly GoldilocksHash[];
    const { siblings } = step;
    checkPath({ check, step: 'fold-merkle', query, part, leaf, index, siblings, cap });
    point = fieldPow(point, 2n ** BigInt(arityBits));
  });
  const final = extHorner(proof.finalPolynomial, extFromField(point));
  check({
    step: 'final-poly',
    query,
    computed: extText(value),
    expected: extText(final),
    holds: extEquals(final, value),
  });
}

function checkPath({
  check,
  step,
  query,
  part,
  leaf,
  index,
  siblings,
  cap,
}: {
  check: CheckStep;
  step: 'initial-merkle' | 'fold-merkle';
  query: number;
  part: number;
  leaf: Uint32Array;
  index: number;
  siblings: readonly GoldilocksHash[];
  cap: readonly GoldilocksHash[];
}): void {
  const { entry, hash } = climbToCap({ leaf, index, siblings });
  const stated = cap[entry] as GoldilocksHash;
  const holds = sameHash(hash, stated);
  check({ step, query, part, computed: hashText(hash), expected: hashText(stated), holds });
}

const product = newWord64();

/** Σ values[i]·powers[i] over the first `count` elements of each leaf. */
function combine(leaves: readonly [Uint32Array, number][], powers: readonly Ext[]): Ext {
  // A leaf has at most some hundred elements: sums of words stay whole in a double.
  let lo0 = 0;
  let hi0 = 0;
  let lo1 = 0;
  let hi1 = 0;
  let at = 0;
  for (const [leaf, count] of leaves) {
    for (let i = 0; i < 2 * count; i += 2) {
      const power = powers[at] as Ext;
      const lo = leaf[i] as number;
      const hi = leaf[i + 1] as number;
      multiplyInto(product, lo, hi, power[0], power[1]);
      lo0 += product[0] as number;
      hi0 += product[1] as number;
      multiplyInto(product, lo, hi, power[2], power[3]);
      lo1 += product[0] as number;
      hi1 += product[1] as number;
      at += 1;
    }
  }
  return [...fieldFromWords(lo0, hi0), ...fieldFromWords(lo1, hi1)];
}

/**
 * The value FRI folds, from the leaves alone: the openings' quotients at ζ and at the next row, by
 * powers of α, times the point. The factor `point` is OKX's fork's; later plonky2 dropped it.
 */
function combineLeaves({
  shared,
  round,
  point,
}: {
  shared: Shared;
  round: QueryRound;
  point: Field;
}): Ext {
  const { powers, combined, challenges, zetaNext, common } = shared;
  const leaves = round.oracles.map(({ leaf }, oracle): [Uint32Array, number] => {
    const salt = common.hiding && oracle > 0 ? SALT : 0;
    return [leaf, leaf.length / 2 - salt];
  });
  const permutation = round.oracles[PERMUTATION_ORACLE]?.leaf ?? new Uint32Array(0);
  const at = extFromField(point);
  const [perZeta, perNext] = extInverses([extSub(at, challenges.zeta), extSub(at, zetaNext)]) as [
    Ext,
    Ext,
  ];
  const first = extMul(extSub(combine(leaves, powers), combined[0]), perZeta);
  const next = combine([[permutation, common.challenges]], powers);
  const second = extMul(extSub(next, combined[1]), perNext);
  const shift = powers[common.challenges] as Ext;
  return extScale(extAdd(extMul(first, shift), second), point);
}

function wordsOfValues(values: readonly Ext[]): Uint32Array {
  const words = new Uint32Array(4 * values.length);
  values.forEach((value, i) => {
    words.set(value, 4 * i);
  });
  return words;
}
