import { ripemd160 as nobleRipemd160 } from '@noble/hashes/legacy.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** The three hashes that every row needs several of. */
export type Hashes = { keccak256: Hash; sha256: Hash; ripemd160: Hash };

/** Pure JavaScript, for browsers and wherever nothing else was installed. */
export const portableHashes: Hashes = {
  keccak256: (bytes) => keccak_256(bytes),
  sha256: (bytes) => nobleSha256(bytes),
  ripemd160: (bytes) => nobleRipemd160(bytes),
};

let installed = portableHashes;

/**
 * Puts other implementations of the same functions in place, for the whole thread: hashing is more
 * than half of what a row costs beside the curve. What they compute is fixed, so no verdict changes.
 */
export function installHashes(hashes: Hashes): void {
  installed = hashes;
}

export const keccak256: Hash = (bytes) => installed.keccak256(bytes);
export const sha256: Hash = (bytes) => installed.sha256(bytes);
export const ripemd160: Hash = (bytes) => installed.ripemd160(bytes);
