import { type Ext, extSub } from '../extension';
import { mixExt } from '../poseidon-layer';
import type { GateConstraints } from './gate-input';

const WIDTH = 12;

/** PoseidonMds: twelve outputs are the linear layer of twelve inputs, each an element of two wires. */
export const poseidonMds: GateConstraints = (_, { wires }) => {
  const component = (part: number) =>
    Array.from({ length: WIDTH }, (_unused, i) => wires[2 * i + part] as Ext);
  const expected = [mixExt(component(0)), mixExt(component(1))];
  return Array.from({ length: 2 * WIDTH }, (_unused, at) =>
    extSub(wires[2 * WIDTH + at] as Ext, expected[at % 2]?.[at >> 1] as Ext),
  );
};
