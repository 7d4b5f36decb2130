import type { CommonData, FriConfig, Gate } from './common-data';
import { type Field, fieldToBigInt } from './field';
import { gateOfTag } from './gates/gates';

/** `ConstantArityBits`, the only way of folding that OKX's circuits use. */
const CONSTANT_ARITY = 1;
/** No list in a circuit's description is longer; a bound on what a stranger's file may ask for. */
const LONGEST_LIST = 1_024;

/** The bytes do not describe a circuit. `reason` is a clause about them. */
export class UnreadableCircuit extends Error {}

/** Reads little-endian numbers from the front; throws `UnreadableCircuit` where there is none. */
export class LittleEndianReader {
  #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#view.byteLength - this.at;
  }

  #take(size: number): number {
    if (this.left < size) throw new UnreadableCircuit('ends in the middle of a number');
    this.at += size;
    return this.at - size;
  }

  byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  word(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  field(): Field {
    const at = this.#take(8);
    return [this.#view.getUint32(at, true), this.#view.getUint32(at + 4, true)];
  }

  /** A count or size: 64 bits, of which a circuit uses the low half. */
  size(): number {
    const [lo, hi] = this.field();
    if (hi !== 0) throw new UnreadableCircuit('states a size beyond any circuit');
    return lo;
  }

  truth(): boolean {
    const value = this.byte();
    if (value > 1) throw new UnreadableCircuit(`holds ${value} where yes or no stands`);
    return value === 1;
  }

  list<Value>(read: () => Value): Value[] {
    const count = this.size();
    if (count > LONGEST_LIST) throw new UnreadableCircuit(`lists ${count} values at once`);
    return Array.from({ length: count }, read);
  }
}

function readFri(reader: LittleEndianReader): FriConfig {
  const rateBits = reader.size();
  const capHeight = reader.size();
  const queryRounds = reader.size();
  const proofOfWorkBits = reader.word();
  const strategy = reader.byte();
  if (strategy !== CONSTANT_ARITY) {
    throw new UnreadableCircuit(`folds in a way (${strategy}) that is not known`);
  }
  return {
    rateBits,
    capHeight,
    queryRounds,
    proofOfWorkBits,
    arityBits: reader.size(),
    finalPolynomialBits: reader.size(),
  };
}

/**
 * The common data of a circuit, read to the last byte. Source of the order: OKX's fork of plonky2,
 * `write_common_circuit_data`.
 *
 * @throws UnreadableCircuit
 */
export function readCommonData(bytes: Uint8Array): CommonData {
  const reader = new LittleEndianReader(bytes);
  const size = () => reader.size();
  const config = {
    wires: size(),
    routedWires: size(),
    gateConstants: size(),
    securityBits: size(),
    challenges: size(),
    maxQuotientDegreeFactor: size(),
    baseArithmeticGate: reader.truth(),
    zeroKnowledge: reader.truth(),
    fri: readFri(reader),
  };
  const again = readFri(reader);
  const common: CommonData = {
    ...config,
    reductionArityBits: reader.list(size),
    degreeBits: size(),
    hiding: reader.truth(),
    selectorIndices: reader.list(size),
    selectorGroups: reader.list((): [number, number] => [size(), size()]),
    quotientDegreeFactor: size(),
    gateConstraints: size(),
    constants: size(),
    publicInputs: size(),
    cosetShifts: reader.list(() => reader.field()),
    partialProducts: size(),
    gates: reader.list(() => readGate(reader)),
  };
  if (reader.left > 0) throw new UnreadableCircuit(`has ${reader.left} bytes left over`);
  if (JSON.stringify(again) !== JSON.stringify(config.fri)) {
    throw new UnreadableCircuit('states two settings of FRI');
  }
  return common;
}

function readGate(reader: LittleEndianReader): Gate {
  const tag = reader.word();
  const gate = gateOfTag(tag);
  if (!gate) throw new UnreadableCircuit(`has a gate (number ${tag}) that is not known`);
  return { tag, parameters: Array.from({ length: gate.parameters }, () => reader.size()) };
}

/** The bytes of a circuit's common data: what `readCommonData` reads. */
export function writeCommonData(common: CommonData): Uint8Array {
  const bytes: number[] = [];
  const number = (value: bigint, size: number) => {
    for (let i = 0; i < size; i += 1) bytes.push(Number((value >> BigInt(8 * i)) & 0xffn));
  };
  const size = (value: number) => number(BigInt(value), 8);
  const truth = (value: boolean) => bytes.push(value ? 1 : 0);
  const list = <Value>(values: readonly Value[], write: (value: Value) => void) => {
    size(values.length);
    for (const value of values) write(value);
  };
  const fri = ({ fri: config }: CommonData) => {
    size(config.rateBits);
    size(config.capHeight);
    size(config.queryRounds);
    number(BigInt(config.proofOfWorkBits), 4);
    bytes.push(CONSTANT_ARITY);
    size(config.arityBits);
    size(config.finalPolynomialBits);
  };
  size(common.wires);
  size(common.routedWires);
  size(common.gateConstants);
  size(common.securityBits);
  size(common.challenges);
  size(common.maxQuotientDegreeFactor);
  truth(common.baseArithmeticGate);
  truth(common.zeroKnowledge);
  fri(common);
  fri(common);
  list(common.reductionArityBits, size);
  size(common.degreeBits);
  truth(common.hiding);
  list(common.selectorIndices, size);
  list(common.selectorGroups, ([from, to]) => {
    size(from);
    size(to);
  });
  size(common.quotientDegreeFactor);
  size(common.gateConstraints);
  size(common.constants);
  size(common.publicInputs);
  list(common.cosetShifts, (shift) => number(fieldToBigInt(shift), 8));
  size(common.partialProducts);
  list(common.gates, ({ tag, parameters }) => {
    number(BigInt(tag), 4);
    for (const parameter of parameters) size(parameter);
  });
  return Uint8Array.from(bytes);
}
