import { describe, expect, it } from 'vitest';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import type { NetworkSlug } from '../networks';
import { verifyClaim } from '../verify-claim';
import { iotaAddress } from './move-chains';
import { siaAddress } from './sia';

/** Addresses of this key were computed by another implementation. */
const key = Uint8Array.from({ length: 32 }, (_, i) => i);
const message = 'I am an OKX address';

const sia = '7e818b58fb07fbffa9db8de890b2a66dece92a8bc5677d96b8b577443a66b7f1f72afdabaeb3';
const iota = '0xcb2f5160fc1f7e05a55ef49d340b48da2e5a78099d53393351cd579dd42503d6';
const stardust = 'iota1qr9j75tqls0hupd9tm6f6dqtfrdzukncpxw4xwfn28x408w5y5pavuw7gf2';

describe('Sia and IOTA', () => {
  it('derive the address of one key', () => {
    expect(siaAddress.derive(key)).toEqual([sia]);
    expect(iotaAddress.derive(key)).toEqual([iota]);
  });

  it('bring the spellings of one address together', () => {
    expect(siaAddress.canonical(sia.toUpperCase())).toBe(sia);
    expect(iotaAddress.canonical(stardust)).toBe(iota);
    expect(iotaAddress.canonical(iota.toUpperCase().replace('0X', '0x'))).toBe(iota);
  });

  it('know what is no address', () => {
    for (const text of [
      sia.slice(2),
      `${sia}00`,
      sia.replace(/3$/, '4'),
      `0x${sia}`,
      '',
      'hello',
    ]) {
      expect(siaAddress.canonical(text), text).toBeNull();
    }
    const smr = 'smr1qr9j75tqls0hupd9tm6f6dqtfrdzukncpxw4xwfn28x408w5y5pavuw7gf2';
    for (const text of [smr, stardust.slice(0, -1), stardust.replace('r9j', 'r9q'), '', 'hello']) {
      expect(iotaAddress.canonical(text), text).toBeNull();
    }
  });

  it.each([
    ['siacoin', siaAddress, sia],
    ['iota', iotaAddress, stardust],
  ] as const)('%s: the own address passes, another one is only not bound', (slug, rule, other) => {
    const claim = ed25519Claim({ rule, message, secret: secretFrom(slug) });
    const status = (changes: Partial<typeof claim>) => {
      const network: NetworkSlug = slug;
      const verdict = verifyClaim({ ...claim, ...changes }, network);
      return `${verdict.status} ${verdict.reason?.code ?? ''}`.trim();
    };
    expect(status({})).toBe('pass');
    expect(status({ address: other })).toBe('not-bound address-not-derived');
    expect(status({ address: 'hello' })).toBe('fail undecodable-address');
    expect(status({ message: 'I am a OKX address' })).toBe('fail invalid-signature');
  });
});
