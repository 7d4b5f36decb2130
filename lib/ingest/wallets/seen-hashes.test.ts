import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { SeenHashes } from './seen-hashes';

it('knows every hash it was given, and no other, through its growth', () => {
  const seen = new SeenHashes();
  const hashes = Array.from({ length: 50_000 }, (_, i) => hash('sha256', String(i)));
  expect(hashes.every((hex) => seen.add(hex))).toBe(true);
  expect(hashes.some((hex) => seen.add(hex))).toBe(false);
  expect(seen.size).toBe(50_000);
  expect(seen.add(hash('sha256', 'another'))).toBe(true);
});

it('takes hashes that differ in one bit, and the one of zeros', () => {
  const seen = new SeenHashes();
  const zeros = '0'.repeat(64);
  for (const hex of [zeros, `1${zeros.slice(1)}`, `${zeros.slice(1)}1`]) {
    expect(seen.add(hex)).toBe(true);
    expect(seen.add(hex)).toBe(false);
  }
});
