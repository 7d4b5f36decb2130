import { describe, expect, it } from 'vitest';
import { checkProof } from '@/lib/proofs/check-proof';
import { buildOkxMerkleV1Tree } from '@/lib/proofs/okx-merkle-v1/build-tree';
import { sampleAccounts } from '@/lib/proofs/okx-merkle-v1/samples';
import type { Verdict } from '@/lib/proofs/verdict';
import { claimOf, readClaim, writeClaim } from './claim';

async function verdictFor(change: (text: string) => string = (text) => text): Promise<Verdict> {
  const { proofs } = buildOkxMerkleV1Tree(sampleAccounts(), '100000001');
  const answer = await checkProof({ content: change(JSON.stringify(proofs[2])) });
  if (answer.kind !== 'verdict') throw new Error('no verdict');
  return answer.verdict;
}

describe('claim', () => {
  it('survives its way through a link', async () => {
    const claim = claimOf(await verdictFor());
    expect(readClaim(writeClaim(claim))).toEqual(claim);
    expect(claim).toMatchObject({ scheme: 'okx-merkle-v1', status: 'pass' });
    const published = { ...claim, report: '2022-12' };
    expect(readClaim(writeClaim(published))).toEqual(published);
  });

  it.each([
    ['a passing proof', (text: string) => text],
    ['a failing proof', (text: string) => text.replace('"BTC":"1.000069"', '"BTC":"1.000070"')],
  ])('carries no balance, nonce, leaf or reason of %s', async (_, change) => {
    const verdict = await verdictFor(change);
    const link = decodeURIComponent(writeClaim(claimOf(verdict)));
    for (const { amount } of verdict.balances) expect(link).not.toContain(amount);
    const leaf = verdict.trace.find(({ id }) => id === 'own-leaf');
    expect(link).not.toContain(leaf?.expected ?? 'no leaf');
    expect(link).not.toContain(leaf?.inputs?.['hashed text']?.slice(0, 64) ?? 'no nonce');
    expect(Object.keys(Object.fromEntries(new URLSearchParams(link.slice(1))))).toEqual(
      expect.arrayContaining(['claim', 'scheme', 'status', 'parts', 'root']),
    );
    expect(link.length).toBeLessThan(400);
  });

  it('ignores fragments that are no claim', () => {
    expect(readClaim('')).toBeNull();
    expect(readClaim('#accepted')).toBeNull();
    expect(readClaim('#claims=1')).toBeNull();
  });

  const good = '#claim=1&scheme=a-b&status=pass&parts=pass.pass.pass.pass.pass.unknown';
  it.each([
    ['another version', good.replace('claim=1', 'claim=2')],
    ['an unknown status', good.replace('status=pass', 'status=proven')],
    ['a part too few', good.replace('.unknown', '')],
    ['an unknown part status', good.replace('unknown', 'perfect')],
    ['markup for a scheme', good.replace('a-b', '<b>x</b>')],
    ['a sentence for a root', `${good}&root=trust%20me%20it%20is%20fine`],
    ['a sentence for a report', `${good}&report=Checked%20by%20Ballast`],
    ['too much text', `${good}&x=${'y'.repeat(1_000)}`],
  ])('shows nothing of a claim with %s', (_, fragment) => {
    expect(readClaim(good)).not.toBe('unreadable');
    expect(readClaim(fragment)).toBe('unreadable');
  });
});
