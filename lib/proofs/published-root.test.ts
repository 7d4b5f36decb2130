import { describe, expect, it } from 'vitest';
import { findPublishedRoot } from './published-root';
import type { SchemeFacts } from './scheme';
import type { PublishedRoot } from './verdict';

const facts = { id: 'okx-merkle-v2', exchange: 'okx' } as SchemeFacts;
const [first, second, third] = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(32));
const real: PublishedRoot = {
  exchange: 'okx',
  report: '2023-03',
  root: first ?? '',
  auditId: '7',
  source: 'summary',
};
const madeUp: PublishedRoot = {
  exchange: 'demo',
  report: '2026-10',
  root: second ?? '',
  auditId: '7',
  source: 'demo',
  synthetic: true,
};
const elsewhere: PublishedRoot = { ...real, exchange: 'bybit', root: third ?? '' };

function find(computed: string | undefined, auditId: string | null = null) {
  const context = { publishedRoots: [madeUp, elsewhere, real] };
  return findPublishedRoot(facts, { computed: computed ?? null, auditId, context });
}

describe('findPublishedRoot', () => {
  it('takes the root that the proof leads to, in whatever hex it is written', () => {
    expect(find(first)).toBe(real);
    expect(find(first?.toUpperCase())).toBe(real);
  });

  it('takes the root of the same report where the proof leads to another', () => {
    expect(find('d4'.repeat(32), '7')).toBe(real);
    expect(find('d4'.repeat(32))).toBeNull();
  });

  it('finds a made-up root only by a proof that leads to it', () => {
    expect(find(second)).toBe(madeUp);
    expect(find('d4'.repeat(32), '8')).toBeNull();
  });

  it('takes no root of another exchange', () => {
    expect(find(third)).toBeNull();
  });
});
