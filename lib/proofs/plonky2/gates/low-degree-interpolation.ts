import { type Alg, algAdd, algAt, algMul, algScale, algSub } from '../algebra';
import { EXT_ONE, type Ext, extMul, extScale, extSub } from '../extension';
import { type Field, fieldMul, ONE, rootOfUnity } from '../field';
import type { GateConstraints } from './gate-input';

/**
 * LowDegreeInterpolation(bits): values on a coset of 2^bits points, a point, the value there, and the
 * coefficients of the polynomial through them, with the powers of shift and point that keep degrees low.
 * Source: the gate that OKX's fork still has and later plonky2 dropped.
 */
export const lowDegreeInterpolation: GateConstraints = ([bits = 0], { wires }) => {
  const count = 1 << bits;
  const wire = (at: number) => wires[at] as Ext;
  const pointAt = 1 + 2 * count;
  const coefficientsAt = pointAt + 4;
  const shiftPowersAt = coefficientsAt + 2 * count;
  const pointPowersAt = shiftPowersAt + count - 2;
  const shiftPower = (i: number) => (i === 0 ? EXT_ONE : wire(i === 1 ? 0 : shiftPowersAt + i - 2));
  const pointPower = (i: number) => algAt(wires, i === 1 ? pointAt : pointPowersAt + 2 * (i - 2));
  const coefficient = (i: number) => algAt(wires, coefficientsAt + 2 * i);

  const constraints: Ext[] = [];
  for (let i = 1; i < count - 1; i += 1) {
    constraints.push(extSub(extMul(shiftPower(i), shiftPower(1)), shiftPower(i + 1)));
  }
  const shifted = Array.from({ length: count }, (_, i) => algScale(coefficient(i), shiftPower(i)));
  const step = rootOfUnity(bits);
  for (let i = 0, x = ONE; i < count; i += 1, x = fieldMul(x, step)) {
    constraints.push(...algSub(algAt(wires, 1 + 2 * i), valueAt(shifted, x)));
  }
  for (let i = 1; i < count - 1; i += 1) {
    constraints.push(...algSub(algMul(pointPower(i), pointPower(1)), pointPower(i + 1)));
  }
  let value = coefficient(0);
  for (let i = 1; i < count; i += 1) value = algAdd(value, algMul(coefficient(i), pointPower(i)));
  constraints.push(...algSub(algAt(wires, pointAt + 2), value));
  return constraints;
};

/** Σ coefficients[i]·xⁱ for x in F. */
function valueAt(coefficients: readonly Alg[], x: Field): Alg {
  return coefficients.reduceRight(([a, b], coefficient) =>
    algAdd([extScale(a, x), extScale(b, x)], coefficient),
  );
}
