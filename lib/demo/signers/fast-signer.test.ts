import { sha256 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { fastSigner } from './fast-signer';
import { nobleSigner } from './secp256k1-signer';
import { secretFrom } from './synthetic-keys';

it('signs as the portable code does, byte by byte', () => {
  for (let i = 0; i < 30; i += 1) {
    const secret = secretFrom(`signer ${i}`);
    const digest = sha256(secret);
    const [fast, portable] = [fastSigner, nobleSigner].map((signer) => {
      const { rs, recovery } = signer.sign(digest, secret);
      return { key: [...signer.publicKey(secret)], rs: [...rs], recovery };
    });
    expect(fast).toEqual(portable);
  }
});
