import { describe, expect, it } from 'vitest';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { readSummaryFile } from './ingest-summary';
import { readSumProof } from './liabilities/read-sum-proof';

const summaries = [
  '01-0x-root.json',
  '02-bundle.json',
  '04-html.html',
  '05-newasset.json',
  '14-list.json',
];
const present = sharedFile('cases/README.md') !== null;
const path = (name: string) => sharedFile(`cases/${name}`) ?? '';

describe.runIf(present)('files of public bug reports', () => {
  it.each(summaries)('the summary %s is read', async (name) => {
    const { contents } = await readSummaryFile({ file: path(`summaries/${name}`), now: null });
    expect(contents).toHaveLength(1);
    expect(contents[0]).toMatchObject({
      month: '2026-10',
      facts: { auditId: '499999901', liabilitiesRoot: 'ab'.repeat(32) },
    });
    const assets = contents[0]?.assets.map(({ asset }) => asset);
    expect(assets).toEqual(['BTC', 'ETH', 'USDT', ...(name === '05-newasset.json' ? ['XPL'] : [])]);
  });

  it('a sum proof says of which report it is; one with lost digits is refused', async () => {
    const { auditIds } = await readSumProof(path('proofs/sum_otherround.json'));
    expect(new Set(auditIds)).toEqual(new Set(['506872725']));
    await expect(readSumProof(path('proofs/sum_reparsed.json'))).rejects.toThrow(
      'Digits were lost on the way',
    );
  });
});
