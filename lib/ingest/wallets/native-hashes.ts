import { createKeccak, createRIPEMD160, createSHA256, type IHasher } from 'hash-wasm';
import type { Hashes } from '@/lib/signatures/hashes';

/**
 * All three in WebAssembly: at full speed from the first row, where JavaScript has to be compiled in each
 * thread first, and without OpenSSL's cost of a call, which for a hundred bytes exceeds the hash.
 */
export async function nativeHashes(): Promise<Hashes> {
  const [keccak256, sha256, ripemd160] = await compiledAtOnce(() =>
    Promise.all([createKeccak(256), createSHA256(), createRIPEMD160()]),
  );
  return { keccak256: once(keccak256), sha256: once(sha256), ripemd160: once(ripemd160) };
}

function once(hasher: IHasher): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => hasher.init().update(bytes).digest('binary');
}

/**
 * Modules this small compile in a millisecond each, but handed to V8's helper threads, as the library
 * does, they wait for tens of them while every core is starting up. So for this while the two asynchronous
 * functions do their work on the spot.
 */
async function compiledAtOnce<T>(create: () => Promise<T>): Promise<T> {
  const { compile, instantiate } = WebAssembly;
  Object.assign(WebAssembly, {
    compile: async (bytes: BufferSource) => new WebAssembly.Module(bytes),
    instantiate: async (module: WebAssembly.Module, imports?: WebAssembly.Imports) =>
      new WebAssembly.Instance(module, imports),
  });
  try {
    return await create();
  } finally {
    Object.assign(WebAssembly, { compile, instantiate });
  }
}
