import { describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { runProofCheck } from './run-check';
import { verdictReport } from './verdict-report';

describe('verdictReport', () => {
  it('holds input, time and every step, and survives JSON', async () => {
    const [sample] = okxMerkleV1Samples();
    const result = await runProofCheck({
      content: sample?.text ?? '',
      fileName: 'p.json',
      publishedRoots: [],
    });
    if (result.kind !== 'verdict') throw new Error(result.kind);
    const report = verdictReport({
      verdict: result.verdict,
      facts: { ...result.facts, milliseconds: 1.23456 },
      fileName: 'p.json',
      sample: true,
      checkedAt: new Date('2026-11-22T12:00:00Z'),
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({
      format: 'ballast-verdict',
      checkedAt: '2026-11-22T12:00:00.000Z',
      milliseconds: 1.23,
      input: { fileName: 'p.json', sample: true, sha256: result.facts.sha256 },
      verdict: { status: 'pass', scheme: 'okx-merkle-v1' },
    });
  });
});
