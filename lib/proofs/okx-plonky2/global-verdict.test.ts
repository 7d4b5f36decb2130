import { describe, expect, it } from 'vitest';
import { type JsonNode, readJson } from '@/lib/format/json';
import {
  nodeAt,
  numbersBelow,
  productionProof,
  smallProofs,
  withNumber,
} from '@/lib/testing/global-proofs';
import type { SchemeFacts, VerifyContext } from '../scheme';
import { factsOf } from '../scheme';
import { okxGlobalProofEntry } from './global-entry';
import { okxGlobalProof } from './global-scheme';
import { parseGlobalProof, verifyGlobalProof } from './global-verdict';

const facts: SchemeFacts = factsOf(okxGlobalProofEntry, okxGlobalProof);
const production = productionProof();
const [small] = smallProofs();

function verdictOf(document: JsonNode, context: VerifyContext = { publishedRoots: [] }) {
  const file = parseGlobalProof({ document, fileName: 'sum_proof_data.json' });
  return verifyGlobalProof(facts, file, context);
}

describe('a file without what a proof needs', () => {
  it('is undecided, with the remedy, never a failure', () => {
    const text = '{"root_vd_digest":{"elements":[1,2,3,4]},"proof":{"public_inputs":[]}}';
    const { status, reason, parts } = verdictOf(readJson({ text }));
    expect(status).toBe('unknown');
    expect(reason?.message).toBe(
      'The file is incomplete or damaged: circuits_info is missing. Download it again from the exchange and give it as it is.',
    );
    expect(Object.values(parts)).not.toContain('fail');
  });

  it('is refused with the field where it holds no proof at all', () => {
    const document = readJson({ text: '{"root_vd_digest":{"elements":[1,2,3,4]}}' });
    expect(() => verdictOf(document)).toThrow(/proof/);
  });
});

describe.runIf(production)('the global proof of production’s shape', () => {
  const document = (production?.document ?? null) as JsonNode;
  const { root } = production ? verdictOf(document) : { root: { computed: null } };
  const published = (value: string | null): VerifyContext => ({
    publishedRoots: [
      {
        exchange: 'okx',
        report: '2026-05',
        root: value ?? '',
        scheme: 'okx-plonky2',
        source: 'a page',
      },
    ],
  });

  it('passes in all its parts, with the root alone unknown until one is known', () => {
    const verdict = verdictOf(document);
    expect(verdict.status).toBe('pass');
    expect(verdict.parts).toEqual({
      structure: 'pass',
      'own-leaf': 'not-applicable',
      path: 'not-applicable',
      sums: 'pass',
      'non-negative': 'pass',
      'published-root': 'unknown',
    });
    expect(verdict.balances).toEqual([
      { asset: 'total equity', amount: '8801210029', authenticated: true },
      expect.objectContaining({ asset: 'total debt', authenticated: true }),
    ]);
    expect(new Set(verdict.trace.map(({ id }) => id)).size).toBe(verdict.trace.length);
    expect(verdict.trace.length).toBeGreaterThan(360);
  });

  it('is held against the root that users’ own proofs lead to', () => {
    expect(verdictOf(document, published(root.computed)).parts['published-root']).toBe('pass');
    expect(
      verdictOf(document, { publishedRoots: [], requiredRoot: 'ab'.repeat(32) }),
    ).toMatchObject({
      status: 'fail',
      reason: { code: 'published-root-differs' },
    });
  });

  it('names the step at which a changed total breaks', () => {
    const [equity] = numbersBelow(nodeAt(document, 'proof', 'public_inputs'));
    if (!equity) throw new Error('there is no public input');
    const verdict = withNumber(equity.node, '8801210030', () => verdictOf(document));
    expect(verdict).toMatchObject({
      status: 'fail',
      reason: { code: 'global-quotient', stepId: 'quotient[0]' },
      balances: [],
      root: { computed: null },
    });
    expect(verdict.parts['published-root']).toBe('unknown');
  });

  it('says so when the file speaks of other tokens or levels than its circuit is for', () => {
    const tokens = nodeAt(document, 'general', 'token_num');
    if (tokens.kind !== 'number') throw new Error('token_num is no number');
    const { notices } = withNumber(tokens, '500', () => verdictOf(document));
    expect(notices.find(({ code }) => code === 'stated-layout-differs')?.message).toContain(
      '500 tokens (the circuit is for 220)',
    );
  });
});

describe.runIf(small)('a proof whose layout is not known', () => {
  it('is undecided', () => {
    const verdict = verdictOf((small?.document ?? null) as JsonNode);
    expect(verdict).toMatchObject({ status: 'unknown', reason: { code: 'global-layout-unknown' } });
    expect(Object.values(verdict.parts)).not.toContain('fail');
  });
});
