import type { JsonNode } from '@/lib/format/json';
import type { GoldilocksHash } from '../hashing/poseidon-goldilocks';
import { readCommonData, UnreadableCircuit, writeCommonData } from '../plonky2/common-data-bytes';
import { type Field, fieldFromBigInt, fieldToBigInt } from '../plonky2/field';
import { fieldsOfHash, wordsOf } from '../plonky2/hash';
import { type KnownLayout, okxLayouts, severalLevelsLayout } from '../plonky2/layouts';
import { readDigest, WrongShape } from '../plonky2/read-proof';
import type { ProofStep } from '../plonky2/steps';
import { fieldText } from '../plonky2/text';
import { readVerifierData, type VerifierData } from '../plonky2/verifier-data';
import { checkDigests, untilBroken, verifyPlonky2 } from '../plonky2/verify-plonky2';
import {
  CAP_OF_508787475,
  DIGEST_OF_508787475,
  findKnownCircuit,
  type KnownCircuit,
} from './circuits';
import { hashFromElements, hashToHex } from './hashes';

/**
 * How the check of a global proof ended. Kept apart on purpose: only the first is a pass.
 *
 * - `holds`: the proof holds for a circuit whose digest was rebuilt from OKX's code or is carried by its tool.
 * - `circuit-unknown`: it holds for a circuit that nobody outside OKX rebuilt: what was proved is its word.
 * - `layout-unknown`: the circuit's description is none that is known; nothing was computed with it.
 * - `broken`: a step does not hold.
 * - `unreadable`: the file is incomplete or damaged.
 */
export type GlobalProofOutcome =
  | 'holds'
  | 'circuit-unknown'
  | 'layout-unknown'
  | 'broken'
  | 'unreadable';

export type GlobalProofVerdict = {
  outcome: GlobalProofOutcome;
  /** A clause on what stopped the check where nothing was computed that fails; else null. */
  reason: string | null;
  /** Every check that was made, in order; the last one of a broken proof does not hold. */
  steps: readonly ProofStep[];
  circuit: { digest: readonly string[]; known: KnownCircuit | null } | null;
  /** What the proof states: sums over all accounts in its one unit, and the root. Null unless it holds. */
  statement: { equity: bigint; debt: bigint; root: string } | null;
};

/** The circuit range-checks every net sum to 62 bits. */
const NET_LIMIT = 1n << 62n;

type Checked = Omit<GlobalProofVerdict, 'outcome'>;

/**
 * Checks the proof in OKX's `sum_proof_data.json` that no account counts with negative equity and that
 * the totals were added up right. Never throws for anything that the file holds.
 *
 * What counts as the right circuit: its common data are, byte for byte, one of OKX's layouts (its digest
 * does not cover them), its digest is that of its cap and size, and the digest is a known one.
 */
export function checkGlobalProof(
  document: JsonNode,
  {
    layouts = okxLayouts(),
    findCircuit = findKnownCircuit,
    onQuery,
  }: {
    layouts?: readonly KnownLayout[];
    findCircuit?: (digest: readonly string[]) => KnownCircuit | null;
    /** Called before each query of the proof with its number, from 0, for progress. */
    onQuery?: (query: number) => void;
  } = {},
): GlobalProofVerdict {
  const steps: ProofStep[] = [];
  const found: Checked = { reason: null, steps, circuit: null, statement: null };
  let digest: GoldilocksHash;
  let circuit: VerifierData;
  try {
    digest = readDigest(member(document, 'root_vd_digest'), 'root_vd_digest');
    circuit = circuitOf(document, digest);
  } catch (error) {
    return { ...found, outcome: 'unreadable', reason: reasonOf(error) };
  }
  const digestText = fieldsOfHash(circuit.digest).map(fieldText);
  found.circuit = { digest: digestText, known: findCircuit(digestText) };

  const degreeBits = degreeOf(circuit);
  if (degreeBits === null) return layoutUnknown(found);
  const digests = untilBroken(steps, (check) => {
    checkDigests({ circuit, degreeBits, digest, check });
    return null;
  });
  if (digests) return { ...found, outcome: 'broken' };

  const layout = layouts.find(({ common }) =>
    sameBytes(writeCommonData(common), circuit.commonBytes),
  );
  if (!layout) return layoutUnknown(found);
  const { common, name } = layout;
  steps.push({ step: 'circuit-common', computed: name, expected: name, holds: true });
  const result = verifyPlonky2({
    node: member(document, 'proof'),
    circuit,
    common,
    steps,
    onQuery,
  });
  if ('broken' in result) return { ...found, outcome: 'broken' };
  const statement = statementOf(result.publicInputs);
  const net = statement.equity - statement.debt;
  const totals: ProofStep = {
    step: 'totals',
    computed: `equity − debt = ${net}`,
    expected: 'from 0, below 2^62',
    holds: net >= 0n && net < NET_LIMIT,
  };
  steps.push(totals);
  if (!totals.holds) return { ...found, outcome: 'broken' };
  const { known } = found.circuit;
  if (!known) return { ...found, statement, outcome: 'circuit-unknown' };
  const pinned = digestText.join(', ');
  steps.push({ step: 'circuit-pinned', computed: pinned, expected: pinned, holds: true });
  return { ...found, statement, outcome: 'holds' };
}

function layoutUnknown(found: Checked): GlobalProofVerdict {
  const reason =
    'the file describes a circuit of a layout that is not known here, so nothing can be concluded from its proof';
  return { ...found, outcome: 'layout-unknown', reason };
}

/** The circuit that the file prints, or the one of the report that printed none. */
function circuitOf(document: JsonNode, digest: GoldilocksHash): VerifierData {
  const info = member(document, 'circuits_info');
  if (info === undefined || info.kind === 'null') {
    if (fieldsOfHash(digest).map(fieldText).join() === DIGEST_OF_508787475.join()) {
      return circuitOf508787475();
    }
    throw new UnreadableCircuit('circuits_info is missing');
  }
  const hex = member(info, 'root_verifier_data_hex');
  if (hex?.kind !== 'string') {
    throw new UnreadableCircuit('circuits_info.root_verifier_data_hex is missing');
  }
  try {
    return readVerifierData(hex.value);
  } catch (error) {
    throw new UnreadableCircuit(`circuits_info.root_verifier_data_hex ${reasonOf(error)}`);
  }
}

function circuitOf508787475(): VerifierData {
  const hash = (elements: readonly string[]) =>
    wordsOf(elements.map((element) => fieldFromBigInt(BigInt(element))));
  return {
    cap: CAP_OF_508787475.map(hash),
    digest: hash(DIGEST_OF_508787475),
    commonBytes: writeCommonData(severalLevelsLayout()),
  };
}

/** Rows of the circuit as a power of two, as its own description says; null where that cannot be read. */
function degreeOf(circuit: VerifierData): number | null {
  try {
    return readCommonData(circuit.commonBytes).degreeBits;
  } catch (error) {
    if (error instanceof UnreadableCircuit) return null;
    throw error;
  }
}

function statementOf(inputs: readonly Field[]) {
  const [equity = 0n, debt = 0n, ...root] = inputs.map(fieldToBigInt);
  return { equity, debt, root: hashToHex(hashFromElements(root)) };
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.entries.get(name) : undefined;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableCircuit || error instanceof WrongShape) return error.message;
  throw error;
}
