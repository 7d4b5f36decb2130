import { describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { runProofCheck } from './run-check';

const [passing, failing] = okxMerkleV1Samples();
const check = (content: string | Uint8Array) =>
  runProofCheck({ content, fileName: 'proof.json', publishedRoots: passing?.publishedRoots ?? [] });

describe('runProofCheck', () => {
  it('answers a verdict with what was checked and how long it took', async () => {
    const text = passing?.text ?? '';
    const result = await check(text);
    if (result.kind !== 'verdict') throw new Error(result.kind);
    expect(result.verdict.status).toBe('pass');
    expect(result.facts.bytes).toBe(new TextEncoder().encode(text).length);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(result.facts.sha256).toBe(Buffer.from(digest).toString('hex'));
    expect(result.facts.milliseconds).toBeGreaterThan(0);
  });

  it('answers the failing step of a changed proof', async () => {
    expect(await check(failing?.text ?? '')).toMatchObject({
      kind: 'verdict',
      verdict: { status: 'fail', reason: { stepId: 'own-leaf' } },
    });
  });

  it('names line, column and field of what cannot be read', async () => {
    const text = (passing?.text ?? '').replace(/("self".*?"hash": ")/s, '$1Z');
    expect(await check(text)).toMatchObject({
      kind: 'refused',
      seen: null,
      place: { line: expect.any(Number), column: expect.any(Number), field: 'self.hash' },
    });
  });

  it('tells what was seen when it is no known proof', async () => {
    expect(await check('{"hello":1}')).toMatchObject({
      kind: 'refused',
      code: 'proof-not-recognised',
      seen: 'an object with the fields "hello"',
    });
  });

  it('knows an account hash', async () => {
    const hash = 'AB'.repeat(32);
    expect(await check(` 0x${hash}\n`)).toMatchObject({
      kind: 'account-hash',
      hash: hash.toLowerCase(),
    });
  });

  it.each([
    ['50 MB of nesting', '['.repeat(50_000_000)],
    ['deep nesting', '['.repeat(100_000)],
    ['a broken encoding', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['NaN', '{"self":NaN,"path":[]}'],
    ['a duplicate key', '{"self":1,"self":2,"path":[]}'],
    ['nothing', ''],
  ])('refuses %s quickly', async (_, content) => {
    const start = performance.now();
    expect((await check(content)).kind).toBe('refused');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
