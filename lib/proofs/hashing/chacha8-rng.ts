const MASK_64 = (1n << 64n) - 1n;

/**
 * The stream of 64-bit numbers of Rust's `ChaCha8Rng::seed_from_u64(seed)`: a PCG generator fills the
 * key, then ChaCha with eight rounds, block counter from 0 and stream 0.
 */
export function* chacha8Numbers(seed: bigint): Generator<bigint, never> {
  const key = expandSeed(seed);
  for (let counter = 0; ; counter += 1) {
    const words = chacha8Block(key, counter);
    for (let i = 0; i < words.length; i += 2) {
      yield (BigInt(words[i + 1] ?? 0) << 32n) | BigInt(words[i] ?? 0);
    }
  }
}

/** rand_core 0.6, `SeedableRng::seed_from_u64`. */
function expandSeed(seed: bigint): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: 8 }, () => {
    state = (state * 6364136223846793005n + 11634580027462260723n) & MASK_64;
    const shifted = Number((((state >> 18n) ^ state) >> 27n) & 0xffff_ffffn);
    const rotation = Number(state >> 59n);
    return (shifted >>> rotation) | (shifted << (-rotation & 31));
  });
}

function chacha8Block(key: Uint32Array, counter: number): Uint32Array {
  const start = new Uint32Array(16);
  start.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  start.set(key, 4);
  start[12] = counter;
  const state = start.slice();
  for (let round = 0; round < 8; round += 2) {
    for (let i = 0; i < 4; i += 1) quarterRound(state, i, i + 4, i + 8, i + 12);
    for (let i = 0; i < 4; i += 1) {
      quarterRound(state, i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
    }
  }
  return state.map((word, i) => word + (start[i] ?? 0));
}

function quarterRound(state: Uint32Array, a: number, b: number, c: number, d: number): void {
  mix(state, a, b, d, 16);
  mix(state, c, d, b, 12);
  mix(state, a, b, d, 8);
  mix(state, c, d, b, 7);
}

/** `to += from; turned ^= to; turned <<<= bits` */
function mix(state: Uint32Array, to: number, from: number, turned: number, bits: number): void {
  const sum = ((state[to] ?? 0) + (state[from] ?? 0)) >>> 0;
  const mixed = (state[turned] ?? 0) ^ sum;
  state[to] = sum;
  state[turned] = (mixed << bits) | (mixed >>> (32 - bits));
}
