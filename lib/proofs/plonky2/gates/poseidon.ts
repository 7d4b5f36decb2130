import { EXT_ONE, type Ext, extAdd, extMul, extSub } from '../extension';
import { addRoundConstants, mixExt, seventhPower } from '../poseidon-layer';
import type { GateConstraints } from './gate-input';

const WIDTH = 12;
const OUTPUT_AT = WIDTH;
const SWAP = 24;
const DELTA_AT = 25;
const FIRST_FULL_AT = 29;
const PARTIAL_AT = 65;
const LAST_FULL_AT = 87;
const HALF_FULL_ROUNDS = 4;
const PARTIAL_ROUNDS = 22;

/**
 * Poseidon: a whole permutation in a row, with the input of each S-box on a wire. Where `swap` is 1 the
 * first two hashes change places. plonky2 writes the partial rounds with further tables; as polynomials
 * in the wires the constraints are these.
 */
export const poseidon: GateConstraints = (_, { wires }) => {
  const wire = (at: number) => wires[at] as Ext;
  const swap = wire(SWAP);
  const constraints = [extMul(swap, extSub(swap, EXT_ONE))];
  let state = wires.slice(0, WIDTH);
  for (let i = 0; i < 4; i += 1) {
    const delta = wire(DELTA_AT + i);
    constraints.push(extSub(extMul(swap, extSub(wire(i + 4), wire(i))), delta));
    state[i] = extAdd(wire(i), delta);
    state[i + 4] = extSub(wire(i + 4), delta);
  }
  /** Holds an element against its wire, and goes on with the wire. */
  const pinned = (element: Ext, at: number): Ext => {
    constraints.push(extSub(element, wire(at)));
    return wire(at);
  };
  for (let round = 0; round < HALF_FULL_ROUNDS; round += 1) {
    state = addRoundConstants(state, round);
    if (round > 0) {
      state = state.map((one, i) => pinned(one, FIRST_FULL_AT + WIDTH * (round - 1) + i));
    }
    state = mixExt(state.map(seventhPower));
  }
  for (let round = 0; round < PARTIAL_ROUNDS; round += 1) {
    state = addRoundConstants(state, HALF_FULL_ROUNDS + round);
    state[0] = seventhPower(pinned(state[0] as Ext, PARTIAL_AT + round));
    state = mixExt(state);
  }
  for (let round = 0; round < HALF_FULL_ROUNDS; round += 1) {
    state = addRoundConstants(state, HALF_FULL_ROUNDS + PARTIAL_ROUNDS + round);
    state = state.map((one, i) => pinned(one, LAST_FULL_AT + WIDTH * round + i));
    state = mixExt(state.map(seventhPower));
  }
  return [...constraints, ...state.map((one, i) => extSub(one, wire(OUTPUT_AT + i)))];
};
