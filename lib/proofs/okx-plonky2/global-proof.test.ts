import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { type JsonNode, readJson } from '@/lib/format/json';
import {
  circuitIn,
  nodeAt,
  numbersBelow,
  ownLayout,
  productionProof,
  smallProofs,
  withNumber,
} from '@/lib/testing/global-proofs';
import { GOLDILOCKS_P } from '../hashing/goldilocks';
import { readCommonData, writeCommonData } from '../plonky2/common-data-bytes';
import type { Ext } from '../plonky2/extension';
import { checkFri } from '../plonky2/fri';
import { okxLayouts } from '../plonky2/layouts';
import type { QueryRound } from '../plonky2/proof';
import { readProof } from '../plonky2/read-proof';
import { ProofBreaks } from '../plonky2/steps';
import { drawChallenges } from '../plonky2/transcript';
import { checkGlobalProof } from './global-proof';

const production = productionProof();
const small = smallProofs();

describe('layouts', () => {
  it('are the bytes that OKX publishes, and read back as they were written', () => {
    const bytes = okxLayouts().map(({ common }) => writeCommonData(common));
    expect(bytes.map((one) => bytesToHex(sha256(one)))).toEqual([
      '8f9ba71bba405a661fc7b66688e4c3e51431199e2a88a3338bc07495b22c8118',
      '023c5363f0d311468c2f1bf22b58c129404787147e8f25ed852c101e901824bc',
    ]);
    expect(bytes.map(readCommonData)).toEqual(okxLayouts().map(({ common }) => common));
  });
});

describe('files without a proof', () => {
  it.each([
    ['{}', 'root_vd_digest.elements has nothing, not a list of 4'],
    ['[]', 'root_vd_digest.elements has nothing, not a list of 4'],
    ['{"root_vd_digest":{"elements":[1,2,3,4]}}', 'circuits_info is missing'],
    [
      '{"root_vd_digest":{"elements":[1,2,3,4]},"circuits_info":{}}',
      'circuits_info.root_verifier_data_hex is missing',
    ],
    [
      '{"root_vd_digest":{"elements":[1,2,3,4]},"circuits_info":{"root_verifier_data_hex":"01"}}',
      'circuits_info.root_verifier_data_hex ends in the middle of a number',
    ],
    [
      '{"root_vd_digest":{"elements":[1,2,3,18446744069414584321]}}',
      'root_vd_digest.elements[3] has 18446744069414584321, not a number below 2^64 − 2^32 + 1',
    ],
  ])('%s is unreadable', (text, reason) => {
    const verdict = checkGlobalProof(readJson({ text }));
    expect(verdict).toMatchObject({ outcome: 'unreadable', reason, statement: null });
  });
});

describe.runIf(production)('a proof of production’s shape', () => {
  const document = (production?.document ?? null) as JsonNode;

  it('holds, for a circuit that was rebuilt, and states totals and root', () => {
    const queries: number[] = [];
    const verdict = checkGlobalProof(document, { onQuery: (query) => queries.push(query) });
    expect(verdict.outcome).toBe('holds');
    expect(verdict.circuit?.known).toMatchObject({ tokens: 220, levels: 1 });
    expect(verdict.statement?.equity).toBe(8801210029n);
    expect(verdict.statement?.root).toMatch(/^[0-9a-f]{64}$/);
    expect(verdict.steps.every(({ holds }) => holds)).toBe(true);
    expect(queries).toEqual(Array.from({ length: 28 }, (_, i) => i));
  });

  it('is not a pass for a circuit that nobody rebuilt', () => {
    const verdict = checkGlobalProof(document, { findCircuit: () => null });
    expect(verdict.outcome).toBe('circuit-unknown');
    expect(verdict.statement).not.toBeNull();
  });

  it('is held against known layouts only: fewer queries or less work count for nothing', () => {
    expect(checkGlobalProof(document, { layouts: [] })).toMatchObject({
      outcome: 'layout-unknown',
      statement: null,
    });
  });

  it('breaks at a named step for any number outside the queries', () => {
    const outside = numbersBelow(nodeAt(document, 'proof'), 'proof').filter(
      ({ path }) => !path.includes('query_round_proofs'),
    );
    expect(outside).toHaveLength(595);
    const sampled = outside.filter((_, i) => i % 2 === 0);
    for (const { path, node } of sampled) {
      const changed = ((BigInt(node.text) + 1n) % GOLDILOCKS_P).toString();
      const { outcome, steps } = withNumber(node, changed, () => checkGlobalProof(document));
      expect(outcome, path).toBe('broken');
      const expected = /final_poly|commit_phase|pow_witness/.test(path) ? 'pow' : 'quotient';
      // The work holds by chance for one change in 65,536.
      expect(steps.at(-1)?.step, path).toBe(expected);
    }
  }, 120_000);

  it('breaks at a named step for any number of any query', () => {
    const circuit = circuitIn(document);
    const common = readCommonData(circuit.commonBytes);
    const proof = readProof(nodeAt(document, 'proof'), common);
    const challenges = drawChallenges({ proof, digest: circuit.digest, common });
    const brokenAt = (query: number): string => {
      const round = proof.rounds[query] as QueryRound;
      const queries = [challenges.queries[query] as number];
      try {
        checkFri({
          proof: { ...proof, rounds: [round] },
          challenges: { ...challenges, queries },
          constantsCap: circuit.cap,
          common,
          check: (step) => {
            if (!step.holds) throw new ProofBreaks(step);
          },
        });
      } catch (error) {
        if (error instanceof ProofBreaks) return `${error.step.step} ${error.step.part}`;
        throw error;
      }
      return 'nothing';
    };
    let tried = 0;
    let at = 0;
    for (const [query, round] of proof.rounds.entries()) {
      expect(brokenAt(query)).toBe('nothing');
      for (const { words, word, expected } of scalarsOf(round)) {
        at += 1;
        if (at % 5 !== 0) continue;
        tried += 1;
        const before = words[word] as number;
        words[word] = before === 0 ? 1 : before - 1;
        const broken = brokenAt(query);
        words[word] = before;
        expect(expected, `query ${query}, number ${at}`).toContain(broken);
      }
    }
    expect(tried).toBeGreaterThan(4_700);
  }, 300_000);

  it('names a list that is too short or too long, and numbers that are none', () => {
    const lists: [string[], string][] = [
      [['proof', 'proof', 'wires_cap'], 'proof.proof.wires_cap'],
      [['proof', 'proof', 'openings', 'wires'], 'proof.proof.openings.wires'],
      [['proof', 'proof', 'opening_proof', 'query_round_proofs'], 'query_round_proofs'],
      [['proof', 'proof', 'opening_proof', 'commit_phase_merkle_caps'], 'commit_phase_merkle_caps'],
      [['proof', 'public_inputs'], 'proof.public_inputs'],
    ];
    for (const [keys, name] of lists) {
      const node = nodeAt(document, ...keys) as Extract<JsonNode, { kind: 'array' }>;
      const { items } = node;
      for (const changed of [items.slice(1), [...items, items[0] as JsonNode]]) {
        Object.assign(node, { items: changed });
        const last = checkGlobalProof(document).steps.at(-1);
        Object.assign(node, { items });
        expect(last).toMatchObject({ step: 'shape', holds: false, expected: `${items.length}` });
        expect(last?.computed).toContain(name);
      }
    }
    const input = numbersBelow(nodeAt(document, 'proof', 'public_inputs'))[0];
    if (!input) throw new Error('there is no public input');
    const notCanonical = (BigInt(input.node.text) + GOLDILOCKS_P).toString();
    for (const text of [notCanonical, '-1', '1.0', '1e3', (2n ** 64n).toString()]) {
      const { outcome, steps } = withNumber(input.node, text, () => checkGlobalProof(document));
      expect([outcome, steps.at(-1)?.step], text).toEqual(['broken', 'shape']);
    }
  });

  it('takes a number above p in the proof for what it stands for, as OKX’s own reader does', () => {
    const opening = numbersBelow(nodeAt(document, 'proof', 'proof')).find(
      ({ node }) => BigInt(node.text) < 2n ** 32n - 1n,
    );
    if (!opening) throw new Error('no number of this proof has a second spelling');
    const same = (BigInt(opening.node.text) + GOLDILOCKS_P).toString();
    expect(withNumber(opening.node, same, () => checkGlobalProof(document)).outcome).toBe('holds');
  });

  it('breaks when two queries change places', () => {
    const rounds = nodeAt(document, 'proof', 'proof', 'opening_proof', 'query_round_proofs');
    const { items } = rounds as Extract<JsonNode, { kind: 'array' }>;
    Object.assign(rounds, { items: [items[1], items[0], ...items.slice(2)] });
    const { steps } = checkGlobalProof(document);
    Object.assign(rounds, { items });
    expect(steps.at(-1)).toMatchObject({ step: 'initial-merkle', query: 0, holds: false });
  });

  it('refuses another circuit’s proof under this circuit’s digest, and a digest beside it', () => {
    const other = small[0];
    if (!other) throw new Error('there is no small proof');
    const circuit = nodeAt(document, 'circuits_info', 'root_verifier_data_hex');
    const { value } = circuit as Extract<JsonNode, { kind: 'string' }>;
    const foreign = nodeAt(other.document, 'circuits_info', 'root_verifier_data_hex');
    const foreignHex = (foreign as Extract<JsonNode, { kind: 'string' }>).value;
    // The other circuit's cap and layout, with this one's digest (bytes 72 to 104).
    const mixed = foreignHex.slice(0, 144) + value.slice(144, 208) + foreignHex.slice(208);
    Object.assign(circuit, { value: mixed });
    const { steps } = checkGlobalProof(document);
    Object.assign(circuit, { value });
    expect(steps.at(-1)).toMatchObject({ step: 'circuit-digest-hash', holds: false });
    const [digest] = numbersBelow(nodeAt(document, 'root_vd_digest'));
    if (!digest) throw new Error('there is no digest');
    const beside = withNumber(digest.node, '5', () => checkGlobalProof(document));
    expect(beside.steps.at(-1)).toMatchObject({ step: 'circuit-digest-field', holds: false });
  });
});

describe.runIf(small.length > 0)('proofs over smaller trees', () => {
  it.each(small)('$name holds under its own layout, and under no other', ({ document }) => {
    const layouts = ownLayout(document);
    expect(checkGlobalProof(document, { layouts }).outcome).toBe('circuit-unknown');
    expect(checkGlobalProof(document).outcome).toBe('layout-unknown');
  });
});

/** Every number of a query's leaves, values and siblings, and the steps at which a change may show. */
function* scalarsOf(
  round: QueryRound,
): Generator<{ words: Uint32Array | number[]; word: number; expected: string[] }> {
  for (const [part, { leaf, siblings }] of round.oracles.entries()) {
    for (const words of [leaf, ...siblings]) {
      for (let word = 0; word < words.length; word += 2) {
        yield { words, word, expected: [`initial-merkle ${part}`] };
      }
    }
  }
  for (const [part, { values, siblings }] of round.steps.entries()) {
    const expected = [`fold-consistency ${part}`, `fold-merkle ${part}`];
    for (const value of values as (Ext & number[])[]) {
      for (const word of [0, 2]) yield { words: value, word, expected };
    }
    for (const words of siblings) {
      for (let word = 0; word < words.length; word += 2) {
        yield { words, word, expected: [`fold-merkle ${part}`] };
      }
    }
  }
}
