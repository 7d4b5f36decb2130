import { poseidonConstants } from '../hashing/poseidon-goldilocks';
import { type Ext, extAdd, extFromField, extMul } from './extension';
import { fieldFromWords } from './field';

/** First row of Poseidon's circulant matrix, and what is added in its first corner. */
const CIRCULANT = [17, 15, 41, 16, 2, 28, 13, 13, 39, 18, 34, 20];
const CORNER = 8;

/** Poseidon's linear layer on twelve elements of E. */
export function mixExt(state: readonly Ext[]): Ext[] {
  return state.map((_, row) => {
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < state.length; i += 1) {
      const factor = (CIRCULANT[i] as number) + (row === 0 && i === 0 ? CORNER : 0);
      const element = state[(i + row) % state.length] as Ext;
      for (let word = 0; word < 4; word += 1) {
        sums[word] = (sums[word] as number) + factor * (element[word] as number);
      }
    }
    const [lo0 = 0, hi0 = 0, lo1 = 0, hi1 = 0] = sums;
    return [...fieldFromWords(lo0, hi0), ...fieldFromWords(lo1, hi1)];
  });
}

/** x⁷ */
export function seventhPower(x: Ext): Ext {
  const square = extMul(x, x);
  return extMul(extMul(extMul(square, square), square), x);
}

/** The state with a round's twelve constants added. */
export function addRoundConstants(state: readonly Ext[], round: number): Ext[] {
  const { lo, hi } = poseidonConstants();
  return state.map((element, i) => {
    const at = round * state.length + i;
    return extAdd(element, extFromField([lo[at] as number, hi[at] as number]));
  });
}
