import { EXT_ONE, type Ext, extFromField, extHorner, extMul, extSub } from '../extension';
import type { GateConstraints } from './gate-input';

const TWO = extFromField([2, 0]);

/** BaseSum of base 2 (n limbs): the limbs after wire 0 add up to it, and each is 0 or 1. */
export const baseSum: GateConstraints = ([limbCount = 0], { wires }) => {
  const limbs = wires.slice(1, 1 + limbCount);
  return [
    extSub(extHorner(limbs, TWO), wires[0] as Ext),
    ...limbs.map((limb) => extMul(limb, extSub(limb, EXT_ONE))),
  ];
};
