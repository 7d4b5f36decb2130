import { EXT_ONE, type Ext, extAdd, extFromField, extHorner, extMul, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

const TWO = extFromField([2, 0]);

/**
 * RandomAccess(bits, copies, extra constants): each copy claims that `element` stands at `index` of a list
 * of 2^bits. The index is taken apart into bits, which fold the list to one item.
 */
export const randomAccess: GateConstraints = (parameters, { constants, wires }) => {
  const [bitCount = 0, copies = 0, extra = 0] = parameters;
  const length = 1 << bitCount;
  const routed = (2 + length) * copies + extra;
  const constraints: Ext[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const at = (2 + length) * copy;
    const bits = wires.slice(routed + copy * bitCount, routed + (copy + 1) * bitCount);
    for (const bit of bits) constraints.push(extMul(bit, extSub(bit, EXT_ONE)));
    constraints.push(extSub(extHorner(bits, TWO), wires[at] as Ext));
    let list = wires.slice(at + 2, at + 2 + length);
    for (const bit of bits) list = foldByBit(list, bit);
    constraints.push(extSub(list[0] as Ext, wires[at + 1] as Ext));
  }
  for (let i = 0; i < extra; i += 1) {
    constraints.push(extSub(constants[i] as Ext, wires[(2 + length) * copies + i] as Ext));
  }
  return constraints;
};

/** The first of each pair where the bit is 0, the second where it is 1. */
function foldByBit(list: readonly Ext[], bit: Ext): Ext[] {
  return Array.from({ length: list.length / 2 }, (_, i) => {
    const first = list[2 * i] as Ext;
    return extAdd(first, extMul(bit, extSub(list[2 * i + 1] as Ext, first)));
  });
}
