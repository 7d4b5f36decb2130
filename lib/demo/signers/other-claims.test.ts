import { describe, expect, it } from 'vitest';
import { verifyClaim } from '@/lib/signatures/verify-claim';
import { eosClaim, starknetClaim, validatorClaim } from './other-claims';
import { nobleSigner } from './secp256k1-signer';
import { secretFrom } from './synthetic-keys';

const message = 'I am an OKX address';
/** These curves are slow in JavaScript. */
const SLOW = 30_000;

describe('claims of chains with curves of their own', () => {
  it(
    'pass where the address is the key',
    () => {
      const secret = secretFrom('a');
      const validator = validatorClaim(message, secret);
      expect(verifyClaim(validator, 'ethereum-validators').status).toBe('pass');
      expect(verifyClaim(starknetClaim(message, secret), 'starknet').status).toBe('pass');
    },
    SLOW,
  );

  it('are good but not bound where it is a name', () => {
    const name = 'demowallet1';
    const claim = eosClaim(nobleSigner, { name, message, secret: secretFrom('eos') });
    expect(verifyClaim(claim, 'eos')).toMatchObject({
      status: 'not-bound',
      reason: { code: 'address-not-derived' },
    });
  });
});
