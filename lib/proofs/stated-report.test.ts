import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/format/json';
import { checkProof } from './check-proof';
import { BATCH_SIZE } from './okx-plonky2/hashes';
import { okxPlonky2Samples } from './okx-plonky2/samples';
import { statedByName, statedReport } from './stated-report';
import { verdictOn } from './testing/every-change';
import type { PublishedRoot } from './verdict';

const at = (text: string) => readJson({ text });

describe('statedReport', () => {
  it.each([
    ['{"general":{"round_num":506872725,"token_num":220}}', { round: '506872725', tokens: 220 }],
    ['{"self":{"auditId":"Au20221129"},"path":[]}', { auditId: 'Au20221129' }],
    ['{"self":{"proofId":"PR-2025-01-22"},"pathList":[]}', { auditId: 'PR-2025-01-22' }],
    ['{"audit_id":"SBPOL1","user_id":"x"}', { auditId: 'SBPOL1' }],
    ['{"audit":{"id":"SBPOL1"}}', { auditId: 'SBPOL1' }],
    ['{"auditId":7,"createTime":1746547200000}', { snapshotHour: '2025-05-06T16:00:00Z' }],
    ['{"general":{"round_num":0}}', { auditId: null, round: null }],
    ['{"auditId":{"x":1}}', { auditId: null, conflicts: [] }],
  ])('reads %s', (text, expected) => {
    expect(statedReport(at(text))).toMatchObject(expected);
  });

  it('tells statements that contradict each other, or the name', () => {
    const mixed = at('{"self":{"auditId":"1"},"path":[{"auditId":"2"},{"auditId":"1"}]}');
    expect(statedReport(mixed).conflicts).toEqual([
      'The file names different reports in different places: 1, 2.',
    ]);
    const round = at('{"general":{"round_num":506872725}}');
    const name = 'por_508399035_proof_data.zip:sum_proof_data.json';
    expect(statedReport(round, name)).toMatchObject({ auditId: '506872725' });
    expect(statedReport(round, name).conflicts[0]).toContain('508399035');
    expect(statedReport(round, 'por_506872725_proof_data.zip:a.json').conflicts).toEqual([]);
  });

  it.each([
    ['por_506872725_proof_data.zip', { auditId: '506872725', snapshotHour: null }],
    ['okx_por_2026050700_V4.csv.zip', { auditId: null, snapshotHour: '2026-05-06T16:00:00Z' }],
    ['por_csv_2026050700_V4.zip', { auditId: null, snapshotHour: '2026-05-06T16:00:00Z' }],
    ['okx_por_eth_staking_2026070700_V3.csv', { snapshotHour: '2026-07-06T16:00:00Z' }],
    ['okx_por_20221122.csv', { auditId: null, snapshotHour: null }],
    ['okx_por_2026993199.csv', { auditId: null, snapshotHour: null }],
    ['report_506872725.json', { auditId: null, snapshotHour: null }],
  ])('reads the name %s', (name, expected) => {
    expect(statedByName(name)).toMatchObject(expected);
  });
});

/** OKX's public file for a root, as far as it is read. */
function sumProofData(root: string, general: Record<string, number>): string {
  const elements = (root.match(/.{16}/g) ?? []).map((word) =>
    BigInt(`0x${(word.match(/../g) ?? []).toReversed().join('')}`),
  );
  return `{"general":${JSON.stringify({ recursion_branchout_num: 64, batch_size: BATCH_SIZE, ...general })},
    "root_vd_digest":{"elements":[1,2,3,4]},"circuits_info":{"recursive_circuit_configs":[1,2,3]},
    "proof":{"public_inputs":[10,2,${elements.join()}]}}`;
}

describe('a public file that names a report', () => {
  const [sample] = okxPlonky2Samples();
  const own = sample?.publishedRoots[0]?.root ?? '';
  const known = (root: string, auditId = '506872725', report = '2026-05'): PublishedRoot => ({
    exchange: 'okx',
    report,
    root,
    auditId,
    source: 'test',
  });
  const check = (round: number, roots: PublishedRoot[], companionName?: string) =>
    verdictOn({
      content: sample?.text ?? '',
      companions: { 'sum-proof-data': sumProofData(own, { round_num: round, token_num: 8 }) },
      companionNames: companionName ? { 'sum-proof-data': companionName } : {},
      context: { publishedRoots: roots },
    });

  it('fails the published root where that report is known to have another', async () => {
    const verdict = await check(506872725, [known('ab'.repeat(32))]);
    expect(verdict).toMatchObject({ status: 'fail', parts: { path: 'pass' } });
    expect(verdict.parts['published-root']).toBe('fail');
    expect(verdict.reason?.message).toContain('506872725');
    expect(verdict.reason?.message).toContain('2026-05');
  });

  it('fails too where its root is that of another report, and says of which', async () => {
    const verdict = await check(506872725, [
      known(own, '508399035', '2026-06'),
      known('ab'.repeat(32)),
    ]);
    expect(verdict.parts['published-root']).toBe('fail');
    expect(verdict.reason?.message).toContain('the root of report 2026-06 instead');
  });

  it('passes where any revision of the report has its root', async () => {
    const verdict = await check(506872725, [known('ab'.repeat(32)), known(own)]);
    expect(verdict.status).toBe('pass');
  });

  it('is held by its name where it says nothing itself', async () => {
    const name = 'por_506872725_proof_data.zip:sum_proof_data.json';
    const verdict = await check(0, [known('ab'.repeat(32))], name);
    expect(verdict.parts['published-root']).toBe('fail');
    expect(verdict.reason?.message).toContain(name);
    expect((await check(0, [known('ab'.repeat(32))])).status).toBe('pass');
  });

  it('is told where its name says another report', async () => {
    const verdict = await check(506872725, [], 'por_508399035_proof_data.zip:sum_proof_data.json');
    const told = verdict.notices.find(({ code }) => code === 'report-statements-differ');
    expect(told?.message).toContain('508399035');
  });

  it('is undecided where a program rounded its numbers', async () => {
    const companion = JSON.stringify(
      JSON.parse(sumProofData(own, { round_num: 506872725, token_num: 8 })),
    );
    const verdict = await verdictOn({
      content: sample?.text ?? '',
      companions: { 'sum-proof-data': companion },
    });
    expect(verdict).toMatchObject({ status: 'unknown', reason: { code: 'digits-lost' } });
    expect(verdict.reason?.message).toMatch(/^Digits were lost .* Take the original file/);
    expect(Object.values(verdict.parts)).not.toContain('fail');
    expect(verdict.trace.every(({ ok }) => ok !== false)).toBe(true);
    expect(await checkProof({ content: sample?.text ?? '' })).toBeTruthy();
  });
});
