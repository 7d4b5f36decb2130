import { readFileSync } from 'node:fs';
import { type JsonNode, readJson } from '@/lib/format/json';
import { readCommonData } from '@/lib/proofs/plonky2/common-data-bytes';
import type { KnownLayout } from '@/lib/proofs/plonky2/layouts';
import { readVerifierData, type VerifierData } from '@/lib/proofs/plonky2/verifier-data';
import { sharedVector } from './shared-vectors';

/** A global proof made with OKX's own circuits, read from the samples beside the repository. */
export type SharedGlobalProof = { name: string; document: JsonNode };

export const PRODUCTION = 'okx/v2-plonky2/sum_proof_data.json';
const SMALL = ['l1-b16384-t2-n2', 'l1-b16384-t2-n8', 'l2-b16-t3-n2'];

/** The proof of production's shape, or null where the samples are absent. */
export function productionProof(): SharedGlobalProof | null {
  return readShared(PRODUCTION);
}

/** Proofs over smaller trees, each with a layout of its own; none where the samples are absent. */
export function smallProofs(): SharedGlobalProof[] {
  return SMALL.flatMap((name) => readShared(`../plonky2/vectors/${name}.json`) ?? []);
}

function readShared(path: string): SharedGlobalProof | null {
  const file = sharedVector(path);
  if (!file) return null;
  return { name: path, document: readJson({ text: readFileSync(file, 'utf8') }) };
}

/** What is at a path of keys; throws where there is nothing. */
export function nodeAt(document: JsonNode, ...keys: (string | number)[]): JsonNode {
  let node: JsonNode | undefined = document;
  for (const key of keys) {
    if (node?.kind === 'object') node = node.entries.get(String(key));
    else node = node?.kind === 'array' ? node.items[Number(key)] : undefined;
    if (!node) throw new Error(`there is no ${keys.join('.')}`);
  }
  return node;
}

/** The circuit that a document prints. */
export function circuitIn(document: JsonNode): VerifierData {
  const hex = nodeAt(document, 'circuits_info', 'root_verifier_data_hex');
  return readVerifierData(hex.kind === 'string' ? hex.value : '');
}

/** The document's own layout as if it were a known one: small circuits are in no table. */
export function ownLayout(document: JsonNode): KnownLayout[] {
  const common = readCommonData(circuitIn(document).commonBytes);
  return [{ name: 'its own', common }];
}

/** Every number below a node, with the keys that lead to it. */
export function numbersBelow(
  node: JsonNode,
  path = '',
): { path: string; node: Extract<JsonNode, { kind: 'number' }> }[] {
  if (node.kind === 'number') return [{ path, node }];
  if (node.kind === 'array') {
    return node.items.flatMap((item, i) => numbersBelow(item, `${path}[${i}]`));
  }
  if (node.kind !== 'object') return [];
  return [...node.entries].flatMap(([key, item]) => numbersBelow(item, `${path}.${key}`));
}

/** Runs with one number of a document replaced, and puts it back. */
export function withNumber<Result>(
  node: Extract<JsonNode, { kind: 'number' }>,
  text: string,
  run: () => Result,
): Result {
  const before = node.text;
  Object.assign(node, { text });
  try {
    return run();
  } finally {
    Object.assign(node, { text: before });
  }
}
