import type { JsonNode } from '@/lib/format/json';
import { GOLDILOCKS_P } from '../hashing/goldilocks';
import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import { type CommonData, ldeBits } from './common-data';
import { type Ext, extFromPair } from './extension';
import { type Field, fieldFromBigInt } from './field';
import { wordsOf } from './hash';
import type { Plonky2Proof, QueryRound } from './proof';
import { SALT } from './proof';

/**
 * A list of another length than the circuit asks for, or something that is no element. `path` leads to
 * it in the file; `computed` is what stands there and `expected` what should.
 */
export class WrongShape extends Error {
  constructor(
    readonly path: string,
    readonly computed: string,
    readonly expected: string,
  ) {
    super(`${path} has ${computed}, not ${expected}`);
  }
}

const TWO_64 = 1n << 64n;
const WHOLE = /^(0|[1-9]\d{0,19})$/;

type Reader<Value> = (node: JsonNode | undefined, path: string) => Value;

function whole(node: JsonNode | undefined, path: string): bigint {
  const text = node?.kind === 'number' ? node.text : '';
  const value = WHOLE.test(text) ? BigInt(text) : TWO_64;
  if (value < TWO_64) return value;
  throw new WrongShape(path, described(node), 'a whole number below 2^64');
}

/** A 64-bit number, taken modulo p as OKX's reader does. */
const element: Reader<Field> = (node, path) => fieldFromBigInt(whole(node, path));

/** What the proof is about has one spelling only. */
const canonicalElement: Reader<Field> = (node, path) => {
  const value = whole(node, path);
  if (value < GOLDILOCKS_P) return fieldFromBigInt(value);
  throw new WrongShape(path, String(value), 'a number below 2^64 − 2^32 + 1');
};

function list<Value>(length: number, read: Reader<Value>): Reader<Value[]> {
  return (node, path) => {
    if (node?.kind !== 'array') throw new WrongShape(path, described(node), `a list of ${length}`);
    if (node.items.length !== length) {
      throw new WrongShape(path, `${node.items.length} entries`, String(length));
    }
    return node.items.map((item, i) => read(item, `${path}[${i}]`));
  };
}

function field(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.entries.get(name) : undefined;
}

function described(node: JsonNode | undefined): string {
  if (!node) return 'nothing';
  if (node.kind === 'number') return node.text.slice(0, 40);
  return node.kind === 'array' ? `a list of ${node.items.length}` : `a ${node.kind}`;
}

const pair: Reader<Ext> = (node, path) => {
  const [a, b] = list(2, element)(node, path) as [Field, Field];
  return extFromPair(a, b);
};

const hash: Reader<GoldilocksHash> = (node, path) =>
  wordsOf(list(4, element)(field(node, 'elements'), `${path}.elements`));

const words =
  (length: number): Reader<Uint32Array> =>
  (node, path) =>
    wordsOf(list(length, element)(node, path));

/** A hash that must be spelled below p: a digest. @throws WrongShape */
export const readDigest: Reader<GoldilocksHash> = (node, path) =>
  wordsOf(list(4, canonicalElement)(field(node, 'elements'), `${path}.elements`));

/**
 * `proof` of the file, every length held against the circuit's.
 *
 * @throws WrongShape for the first that does not fit.
 */
export function readProof(node: JsonNode | undefined, common: CommonData): Plonky2Proof {
  const proof = field(node, 'proof');
  const opening = field(proof, 'opening_proof');
  const openings = field(proof, 'openings');
  const cap = list(2 ** common.fri.capHeight, hash);
  const at = <Value>(
    parent: JsonNode | undefined,
    path: string,
    name: string,
    read: Reader<Value>,
  ) => read(field(parent, name), `${path}.${name}`);
  const top = <Value>(name: string, read: Reader<Value>) => at(proof, 'proof.proof', name, read);
  const open = (name: string, length: number) =>
    at(openings, 'proof.proof.openings', name, list(length, pair));
  const fri = <Value>(name: string, read: Reader<Value>) =>
    at(opening, 'proof.proof.opening_proof', name, read);
  const { challenges, reductionArityBits: arities } = common;
  const folded = arities.reduce((sum, bits) => sum + bits, 0);
  return {
    publicInputs: at(node, 'proof', 'public_inputs', list(common.publicInputs, canonicalElement)),
    wiresCap: top('wires_cap', cap),
    permutationCap: top('plonk_zs_partial_products_cap', cap),
    quotientCap: top('quotient_polys_cap', cap),
    openings: {
      constants: open('constants', common.constants),
      sigmas: open('plonk_sigmas', common.routedWires),
      wires: open('wires', common.wires),
      permutation: open('plonk_zs', challenges),
      permutationNext: open('plonk_zs_next', challenges),
      partialProducts: open('partial_products', challenges * common.partialProducts),
      quotient: open('quotient_polys', challenges * common.quotientDegreeFactor),
    },
    commitCaps: fri('commit_phase_merkle_caps', list(arities.length, cap)),
    rounds: fri('query_round_proofs', list(common.fri.queryRounds, queryRound(common))),
    finalPolynomial: fri('final_poly', (poly, path) =>
      list(2 ** (common.degreeBits - folded), pair)(field(poly, 'coeffs'), `${path}.coeffs`),
    ),
    powWitness: fri('pow_witness', element),
  };
}

function queryRound(common: CommonData): Reader<QueryRound> {
  const height = ldeBits(common) - common.fri.capHeight;
  const leaves = leafLengths(common);
  return (node, path) => {
    const trees = field(field(node, 'initial_trees_proof'), 'evals_proofs');
    const treesPath = `${path}.initial_trees_proof.evals_proofs`;
    const parts = list(leaves.length, (tree) => tree)(trees, treesPath);
    const oracles = parts.map((tree, i) => {
      const [leaf, proof] = list(2, (part) => part)(tree, `${treesPath}[${i}]`);
      return {
        leaf: words(leaves[i] as number)(leaf, `${treesPath}[${i}][0]`),
        siblings: list(height, hash)(field(proof, 'siblings'), `${treesPath}[${i}][1].siblings`),
      };
    });
    const steps = list(common.reductionArityBits.length, (step) => step)(
      field(node, 'steps'),
      `${path}.steps`,
    );
    let left = height;
    return {
      oracles,
      steps: steps.map((step, i) => {
        const bits = common.reductionArityBits[i] as number;
        const stepPath = `${path}.steps[${i}]`;
        left -= bits;
        return {
          values: list(2 ** bits, pair)(field(step, 'evals'), `${stepPath}.evals`),
          siblings: list(left, hash)(
            field(field(step, 'merkle_proof'), 'siblings'),
            `${stepPath}.merkle_proof.siblings`,
          ),
        };
      }),
    };
  };
}

/** Elements of a leaf of each oracle: constants and sigmas, wires, permutation, quotient. */
function leafLengths(common: CommonData): number[] {
  const salt = common.hiding ? SALT : 0;
  return [
    common.constants + common.routedWires,
    common.wires + salt,
    common.challenges * (1 + common.partialProducts) + salt,
    common.challenges * common.quotientDegreeFactor + salt,
  ];
}
