import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafBuckets } from './leaf-buckets';

describe('leaves in buckets', () => {
  it('are all there once, each in the bucket of its first bits, ascending, however many at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (words, bits, atOnce) => {
          const found = [...leafBuckets(Uint32Array.from(words), bits, atOnce)].map(
            ({ bucket, leaves }) => ({
              bucket,
              places: Array.from({ length: leaves.length / 4 }, (_, i) =>
                Buffer.from(leaves).readUInt32BE(4 * i),
              ),
            }),
          );
          const expected = Array.from({ length: 2 ** bits }, (_, bucket) => ({
            bucket,
            places: words.flatMap((word, i) =>
              Math.floor(word / 2 ** (32 - bits)) === bucket ? [i] : [],
            ),
          })).filter(({ places }) => places.length > 0);
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});
