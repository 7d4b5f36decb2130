import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { StagedProofs } from './staged-proofs';

it('keeps id and verdict of each proof through its growth', () => {
  const proofs = new StagedProofs();
  const hashes = Array.from({ length: 10_000 }, (_, i) => hash('sha256', String(i), 'binary'));
  for (const [i, bytes] of hashes.entries()) {
    proofs.settle(proofs.numberOf(bytes), { id: 7 * i + 1, verdict: i % 40 });
  }
  const kept = hashes.map((bytes) => {
    const number = proofs.numberOf(bytes);
    return [proofs.idOf(number), proofs.verdictOf(number)];
  });
  expect(kept).toEqual(hashes.map((_, i) => [7 * i + 1, i % 40]));
  expect(proofs.size).toBe(10_000);
});

it('says when a proof has no verdict yet', () => {
  const proofs = new StagedProofs();
  expect(() => proofs.idOf(proofs.numberOf(hash('sha256', '', 'binary')))).toThrow('no verdict');
});
