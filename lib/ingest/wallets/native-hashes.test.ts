import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portableHashes } from '@/lib/signatures/hashes';
import { nativeHashes } from './native-hashes';

it('hashes as the portable ones do, one digest not disturbed by the next', async () => {
  const native = await nativeHashes();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array(), (bytes, others) => {
      for (const name of ['keccak256', 'sha256', 'ripemd160'] as const) {
        const digest = native[name](bytes);
        native[name](others);
        expect(digest).toEqual(portableHashes[name](bytes));
        expect(Buffer.isBuffer(digest)).toBe(false);
      }
    }),
  );
});
