import { InputError } from '@/lib/format/input-error';
import { type JsonNode, readJson } from '@/lib/format/json';
import { formatJsonPath, type JsonPathPart } from '@/lib/format/json-path';
import { checkProof, type ProofRequest } from '../check-proof';
import type { Verdict } from '../verdict';
import { replaceAt, type Scalar, scalarsOf, writeJson } from './json-edit';

/** The verdict on a request; a test that expects one fails when there is none. */
export async function verdictOn(request: ProofRequest): Promise<Verdict> {
  const answer = await checkProof(request);
  if (answer.kind !== 'verdict') throw new Error(`no verdict but ${answer.kind}`);
  return answer.verdict;
}

/** The refusal of a request; a test that expects one fails when the proof is read. */
export async function refusalOf(request: ProofRequest): Promise<InputError> {
  try {
    await checkProof(request);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the proof was read');
}

/** The shortest of several runs in milliseconds: what the code needs when nothing else disturbs it. */
export async function fastestRun(request: ProofRequest, runs = 20): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now();
    await checkProof(request);
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}

/** A change of one scalar that goes unnoticed: neither refused, nor failing, nor named in a notice. */
export type Unnoticed = { field: string; from: string; to: string };

/**
 * Changes every scalar of a passing proof, one at a time and in several ways, and returns the changes
 * that neither fail nor concern a field which a notice calls unauthenticated. `fields` narrows large
 * files down.
 */
export async function unnoticedChanges(
  request: ProofRequest & { content: string },
  fields: (scalar: Scalar, index: number) => boolean = () => true,
): Promise<Unnoticed[]> {
  const document = readJson({ text: request.content });
  const baseline = await verdictOn(request);
  const unnoticed: Unnoticed[] = [];
  for (const scalar of scalarsOf(document).filter(fields)) {
    for (const next of changesOf(scalar.node)) {
      const content = writeJson(replaceAt(document, scalar.path, next));
      if (isCalledUnauthenticated(baseline, scalar.path)) continue;
      if (await isNoticed({ ...request, content }, scalar.path)) continue;
      const to = next ? writeJson(next) : 'removed';
      unnoticed.push({ field: formatJsonPath(scalar.path), from: writeJson(scalar.node), to });
    }
  }
  return unnoticed;
}

async function isNoticed(request: ProofRequest, path: readonly JsonPathPart[]): Promise<boolean> {
  try {
    const verdict = await verdictOn(request);
    // A short amount that is changed can look like one that a program rounded: then nothing is decided.
    const undecided = verdict.reason?.code === 'digits-lost';
    return verdict.status === 'fail' || undecided || isCalledUnauthenticated(verdict, path);
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

/** True when a notice names the field, `path[]` standing for any item and a parent for all below. */
export function isCalledUnauthenticated(verdict: Verdict, path: readonly JsonPathPart[]): boolean {
  const names = path.map((_, i) => formatJsonPath(path.slice(0, i + 1)));
  const all = new Set(names.flatMap((name) => [name, name.replace(/\[\d+\]/g, '[]')]));
  return verdict.notices.some(
    ({ code, about }) => code === 'unauthenticated-field' && about !== undefined && all.has(about),
  );
}

function changesOf(node: JsonNode): (JsonNode | null)[] {
  const at = node.at;
  if (node.kind === 'number') {
    const turned = (by: number) =>
      node.text.replace(/\d$/, (digit) => String((Number(digit) + by) % 10));
    const numbers = [turned(1), turned(9)].map((text): JsonNode => ({ kind: 'number', text, at }));
    return [...numbers, { kind: 'string', value: node.text, at }, null];
  }
  if (node.kind === 'boolean') return [{ kind: 'boolean', value: !node.value, at }, null];
  if (node.kind !== 'string') return [{ kind: 'number', text: '1', at }];
  const { value } = node;
  const texts = [nudge(value, 0), nudge(value, value.length >> 1), nudge(value, value.length - 1)];
  if (/^-?\d+\.\d+$/.test(value)) texts.push(`${value}0`);
  if (/^\d/.test(value) && value.length < 40) texts.push(`-${value}`, `1${value}`);
  const changed = [...new Set(texts)].filter((text) => text !== value);
  return [...changed.map((text): JsonNode => ({ kind: 'string', value: text, at })), null];
}

/** One character changed to its neighbour, staying a digit, a hex digit or a letter. */
function nudge(text: string, index: number): string {
  const char = text[index];
  if (char === undefined) return `${text}1`;
  const next = { '9': '0', f: '0', F: '0', z: 'a', Z: 'A' }[char];
  const neighbour = next ?? String.fromCharCode(char.charCodeAt(0) + 1);
  return text.slice(0, index) + (char === '.' ? '' : neighbour) + text.slice(index + 1);
}
