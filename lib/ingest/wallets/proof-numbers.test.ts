import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ProofNumbers } from './proof-numbers';

it('numbers hashes as they come, and knows each again through its growth', () => {
  const numbers = new ProofNumbers();
  const hashes = Array.from({ length: 50_000 }, (_, i) => hash('sha256', String(i), 'binary'));
  const inOrder = hashes.map((_, i) => i);
  expect(hashes.map((bytes) => numbers.numberOf(bytes))).toEqual(inOrder);
  expect(hashes.map((bytes) => numbers.numberOf(bytes))).toEqual(inOrder);
  expect(numbers.size).toBe(50_000);
  expect(numbers.numberOf(hash('sha256', 'another', 'binary'))).toBe(50_000);
});

it('tells hashes apart that differ in one bit, and takes the one of zeros', () => {
  const numbers = new ProofNumbers();
  const zeros = '\0'.repeat(32);
  const hashes = [zeros, `\x01${zeros.slice(1)}`, `${zeros.slice(1)}\x01`, `\x80${zeros.slice(1)}`];
  expect(hashes.map((bytes) => numbers.numberOf(bytes))).toEqual([0, 1, 2, 3]);
  expect(hashes.map((bytes) => numbers.numberOf(bytes))).toEqual([0, 1, 2, 3]);
});
