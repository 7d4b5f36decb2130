import { hash } from 'node:crypto';
import { createKeccak } from 'hash-wasm';
import { type Hashes, portableHashes } from '@/lib/signatures/hashes';

/** OpenSSL's SHA-256 and RIPEMD-160, and keccak in WebAssembly, which OpenSSL does not have. */
export async function nativeHashes(): Promise<Hashes> {
  const keccak = await createKeccak(256);
  return {
    keccak256: (bytes) => keccak.init().update(bytes).digest('binary'),
    sha256: (bytes) => plain(hash('sha256', bytes, 'buffer')),
    // Left out of OpenSSL where only approved algorithms are allowed.
    ripemd160: hasRipemd()
      ? (bytes) => plain(hash('ripemd160', bytes, 'buffer'))
      : portableHashes.ripemd160,
  };
}

function hasRipemd(): boolean {
  try {
    return hash('ripemd160', '', 'buffer').length === 20;
  } catch {
    return false;
  }
}

/** A Buffer's `slice` shares memory where an array's copies: kernels get plain arrays. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
