import type { CommonData, Gate } from './common-data';
import { type Field, fieldMul, GENERATOR, ONE } from './field';

/** A layout of OKX's root circuit: common data whose bytes are the only ones that count. */
export type KnownLayout = { name: string; common: CommonData };

const ROUTED_WIRES = 80;

function cosetShifts(): Field[] {
  const shifts: Field[] = [];
  for (let i = 0, shift = ONE; i < ROUTED_WIRES; i += 1, shift = fieldMul(shift, GENERATOR)) {
    shifts.push(shift);
  }
  return shifts;
}

const gate = (tag: number, ...parameters: number[]): Gate => ({ tag, parameters });

const SHARED_GATES: readonly Gate[] = [
  gate(9),
  gate(11),
  gate(12),
  gate(2, 63),
  gate(4, 4),
  gate(14, 1, 20, 0),
  gate(15, 32),
  gate(16, 43),
  gate(1, 10),
  gate(0, 20),
  gate(8, 13),
];
const EXPONENTIATION = gate(5, 66);
const LAST_GATES: readonly Gate[] = [gate(14, 4, 4, 2), gate(13)];

/** Everything that OKX's layouts have in common. Source: the verifier data that OKX publishes. */
const SHARED = {
  wires: 135,
  routedWires: ROUTED_WIRES,
  gateConstants: 2,
  securityBits: 100,
  challenges: 2,
  maxQuotientDegreeFactor: 8,
  baseArithmeticGate: true,
  zeroKnowledge: true,
  fri: {
    rateBits: 3,
    capHeight: 1,
    queryRounds: 28,
    proofOfWorkBits: 16,
    arityBits: 4,
    finalPolynomialBits: 5,
  },
  reductionArityBits: [4, 4, 4, 4],
  degreeBits: 19,
  hiding: true,
  quotientDegreeFactor: 8,
  gateConstraints: 123,
  constants: 5,
  publicInputs: 6,
  partialProducts: 9,
};

/** The layout of a root circuit above one level of batches. */
export function oneLevelLayout(): CommonData {
  return {
    ...SHARED,
    cosetShifts: cosetShifts(),
    selectorIndices: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2],
    selectorGroups: [
      [0, 7],
      [7, 11],
      [11, 13],
    ],
    gates: [...SHARED_GATES, ...LAST_GATES],
  };
}

/** The layout above several levels: inner proofs of 2^18 rows and more need the exponentiation gate. */
export function severalLevelsLayout(): CommonData {
  return {
    ...SHARED,
    cosetShifts: cosetShifts(),
    selectorIndices: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2],
    selectorGroups: [
      [0, 7],
      [7, 12],
      [12, 14],
    ],
    gates: [...SHARED_GATES, EXPONENTIATION, ...LAST_GATES],
  };
}

/** The layouts of OKX's root circuits. */
export function okxLayouts(): KnownLayout[] {
  return [
    { name: 'OKX’s root circuit above one level', common: oneLevelLayout() },
    { name: 'OKX’s root circuit above several levels', common: severalLevelsLayout() },
  ];
}
