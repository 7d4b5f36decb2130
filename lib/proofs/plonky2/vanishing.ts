import type { CommonData } from './common-data';
import {
  EXT_ONE,
  EXT_ZERO,
  type Ext,
  extAdd,
  extFromField,
  extHorner,
  extInverse,
  extMul,
  extScale,
  extSquareTimes,
  extSub,
  isExtZero,
} from './extension';
import { type Field, fieldMul } from './field';
import { gateOfTag } from './gates/gates';
import type { Openings } from './proof';
import type { Challenges } from './transcript';

/** Selectors mark with it a row that no gate of their group is on. Source: plonky2's UNUSED_SELECTOR. */
const UNUSED_SELECTOR: Ext = [0xffff_ffff, 0, 0, 0];

/** Both sides of the one equation that says the circuit holds, for each of the challenges α. */
export type QuotientCheck = { vanishing: Ext; expected: Ext };

/**
 * The vanishing polynomial at ζ (first row, permutation and every gate, combined by powers of α) beside
 * what the committed quotient says it is: Z_H(ζ)·t(ζ).
 */
export function quotientChecks({
  openings,
  challenges,
  common,
}: {
  openings: Openings;
  challenges: Challenges;
  common: CommonData;
}): QuotientCheck[] {
  const { zeta, alphas } = challenges;
  const zetaToSize = extSquareTimes(zeta, common.degreeBits);
  const zeroOnRows = extSub(zetaToSize, EXT_ONE);
  const terms = [
    ...firstRowTerms({ openings, zeta, zeroOnRows, degreeBits: common.degreeBits }),
    ...permutationTerms({ openings, challenges, common }),
    ...gateSums({ openings, challenges, common }),
  ];
  const factor = common.quotientDegreeFactor;
  return alphas.map((alpha, i) => ({
    vanishing: extHorner(terms, extFromField(alpha)),
    expected: extMul(
      zeroOnRows,
      extHorner(openings.quotient.slice(i * factor, (i + 1) * factor), zetaToSize),
    ),
  }));
}

/** L₀(ζ)·(Z_i(ζ) − 1): the products of the permutation start at 1. */
function firstRowTerms({
  openings,
  zeta,
  zeroOnRows,
  degreeBits,
}: {
  openings: Openings;
  zeta: Ext;
  zeroOnRows: Ext;
  degreeBits: number;
}): Ext[] {
  const distance = extSub(zeta, EXT_ONE);
  const firstRow = isExtZero(distance)
    ? EXT_ONE
    : extMul(zeroOnRows, extInverse(extScale(distance, [2 ** degreeBits, 0])));
  return openings.permutation.map((value) => extMul(firstRow, extSub(value, EXT_ONE)));
}

/** The wires' values are only moved along the permutation: each chunk's product leads to the next. */
function permutationTerms({
  openings,
  challenges: { betas, gammas, zeta },
  common,
}: {
  openings: Openings;
  challenges: Challenges;
  common: CommonData;
}): Ext[] {
  const terms: Ext[] = [];
  const chunk = common.quotientDegreeFactor;
  for (let i = 0; i < common.challenges; i += 1) {
    const beta = betas[i] as Field;
    const gamma = extFromField(gammas[i] as Field);
    const products = [
      openings.permutation[i] as Ext,
      ...openings.partialProducts.slice(
        i * common.partialProducts,
        (i + 1) * common.partialProducts,
      ),
      openings.permutationNext[i] as Ext,
    ];
    for (let from = 0, k = 0; from < common.routedWires; from += chunk, k += 1) {
      let numerator = products[k] as Ext;
      let denominator = products[k + 1] as Ext;
      for (let j = from; j < Math.min(from + chunk, common.routedWires); j += 1) {
        const shifted = extAdd(openings.wires[j] as Ext, gamma);
        const own = extScale(zeta, fieldMul(common.cosetShifts[j] as Field, beta));
        const moved = extScale(openings.sigmas[j] as Ext, beta);
        numerator = extMul(numerator, extAdd(shifted, own));
        denominator = extMul(denominator, extAdd(shifted, moved));
      }
      terms.push(extSub(numerator, denominator));
    }
  }
  return terms;
}

/** For each place in a gate's list of constraints, the sum over all gates, each by its filter. */
function gateSums({
  openings,
  challenges,
  common,
}: {
  openings: Openings;
  challenges: Challenges;
  common: CommonData;
}): Ext[] {
  const sums = new Array<Ext>(common.gateConstraints).fill(EXT_ZERO);
  const input = {
    wires: openings.wires,
    constants: openings.constants.slice(common.selectorGroups.length),
    publicInputsHash: challenges.publicInputsHash,
  };
  common.gates.forEach(({ tag, parameters }, row) => {
    const filter = gateFilter(row, openings.constants, common);
    gateOfTag(tag)
      ?.constraints(parameters, input)
      .forEach((constraint, i) => {
        sums[i] = extAdd(sums[i] as Ext, extMul(filter, constraint));
      });
  });
  return sums;
}

/** 0 on the rows of every other gate. */
function gateFilter(row: number, constants: readonly Ext[], common: CommonData): Ext {
  const index = common.selectorIndices[row] as number;
  const selector = constants[index] as Ext;
  const [from, to] = common.selectorGroups[index] as readonly [number, number];
  let filter = common.selectorGroups.length > 1 ? extSub(UNUSED_SELECTOR, selector) : EXT_ONE;
  for (let other = from; other < to; other += 1) {
    if (other !== row) filter = extMul(filter, extSub([other, 0, 0, 0], selector));
  }
  return filter;
}
