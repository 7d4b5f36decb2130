import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { GOLDILOCKS_P as P } from '../../hashing/goldilocks';
import { type Ext, extFromPair } from '../extension';
import { fieldFromBigInt, fieldToBigInt } from '../field';
import { gateOfTag } from './gates';

type Pair = readonly [bigint, bigint];
type PlainGate = Record<string, number>;
type Prototype = {
  GATE_EVAL: Record<
    string,
    (gate: PlainGate, constants: Pair[], wires: Pair[], inputsHash: bigint[]) => Pair[]
  >;
};

/** Each gate as circuits hold it, with the names of its parameters in the plain prototype. */
const GATES: [tag: number, parameters: PlainGate, constraints: number][] = [
  [0, { numOps: 20 }, 20],
  [1, { numOps: 10 }, 20],
  [2, { numLimbs: 63 }, 64],
  [4, { subgroupBits: 4 }, 76],
  [5, { numPowerBits: 66 }, 67],
  [8, { numOps: 13 }, 26],
  [9, {}, 0],
  [10, { numConsts: 2 }, 2],
  [11, {}, 24],
  [12, {}, 4],
  [13, {}, 123],
  [14, { bits: 1, numCopies: 20, numExtraConstants: 0 }, 60],
  [14, { bits: 4, numCopies: 4, numExtraConstants: 2 }, 26],
  [15, { numCoeffs: 32 }, 64],
  [16, { numCoeffs: 43 }, 86],
];

const element = fc.oneof(fc.constantFrom(0n, 1n, P - 1n), fc.bigInt({ min: 0n, max: P - 1n }));
const pairs = (count: number) =>
  fc.array(fc.tuple(element, element), { minLength: count, maxLength: count });
const ext = ([a, b]: Pair): Ext => extFromPair(fieldFromBigInt(a), fieldFromBigInt(b));
const big = ([lo0, hi0, lo1, hi1]: Ext): Pair => [
  fieldToBigInt([lo0, hi0]),
  fieldToBigInt([lo1, hi1]),
];

const prototype = sharedVector('../plonky2/prototype/gates.mjs');

describe.each(GATES)('gate %i with %o', (tag, parameters, count) => {
  const gate = gateOfTag(tag);

  it('has as many constraints as its circuit says', () => {
    const zero: Ext[] = Array.from({ length: 135 }, () => [0, 0, 0, 0]);
    const input = { wires: zero, constants: zero, publicInputsHash: [0, 0, 0, 0].map(zeroField) };
    expect(gate?.constraints(Object.values(parameters), input)).toHaveLength(count);
  });

  it.runIf(prototype)('agrees with the plain prototype on random wires', async () => {
    const plain: Prototype = await import(pathToFileURL(prototype ?? '').href);
    const evaluate = plain.GATE_EVAL[gate?.name ?? ''];
    fc.assert(
      fc.property(pairs(135), pairs(2), pairs(2), (wires, constants, [first, second]) => {
        const hash = [...(first ?? []), ...(second ?? [])];
        const constraints = gate?.constraints(Object.values(parameters), {
          wires: wires.map(ext),
          constants: constants.map(ext),
          publicInputsHash: hash.map(fieldFromBigInt),
        });
        expect(constraints?.map(big)).toEqual(evaluate?.(parameters, constants, wires, hash));
      }),
      { numRuns: 10 },
    );
  });
});

const zeroField = (): readonly [number, number] => [0, 0];
