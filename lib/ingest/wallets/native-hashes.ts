import { createKeccak, createRIPEMD160, createSHA256, type IHasher } from 'hash-wasm';
import type { Hashes } from '@/lib/signatures/hashes';

/**
 * All three in WebAssembly: at full speed from the first row, where JavaScript has to be compiled in each
 * thread first, and without OpenSSL's cost of a call, which for a hundred bytes exceeds the hash.
 */
export async function nativeHashes(): Promise<Hashes> {
  const [keccak256, sha256, ripemd160] = await Promise.all([
    createKeccak(256),
    createSHA256(),
    createRIPEMD160(),
  ]);
  return { keccak256: once(keccak256), sha256: once(sha256), ripemd160: once(ripemd160) };
}

function once(hasher: IHasher): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => hasher.init().update(bytes).digest('binary');
}
