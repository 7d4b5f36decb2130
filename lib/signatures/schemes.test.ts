import { describe, expect, it } from 'vitest';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { ed25519Claim } from '@/lib/demo/signers/ed25519-claims';
import { nobleSigner } from '@/lib/demo/signers/secp256k1-signer';
import { secretFrom } from '@/lib/demo/signers/synthetic-keys';
import { keyHashClaim, multisigClaim } from '@/lib/demo/signers/utxo-claims';
import { tronAddress } from './addresses/tron';
import type { OwnershipClaim } from './claim';
import { evmDigest, okxDigest, tronDigest, tronDigestV2 } from './digests';
import { NETWORKS, type NetworkSlug } from './networks';
import { verifyClaim } from './verify-claim';

const message = 'I am an OKX address';

/** A claim made with a real key for every network whose scheme can be signed for here. */
function claimsOf(slug: NetworkSlug): OwnershipClaim[] {
  const secret = secretFrom(`scheme ${slug}`);
  const { rule } = NETWORKS[slug];
  switch (rule.scheme) {
    case 'evm':
      return [ecdsaClaim(nobleSigner, { rule: rule.address, digest: evmDigest, message, secret })];
    case 'okx-ecdsa':
      return [ecdsaClaim(nobleSigner, { rule: rule.address, digest: okxDigest, message, secret })];
    case 'tron':
      return [tronDigest, tronDigestV2].map((digest) =>
        ecdsaClaim(nobleSigner, { rule: tronAddress, digest, message, secret }),
      );
    case 'ed25519':
      return rule.address
        .derive(new Uint8Array(32))
        .map((_, variant) => ed25519Claim({ rule: rule.address, message, secret, variant }));
    case 'utxo': {
      const secrets = [secret, secretFrom(`${slug} 2`), secretFrom(`${slug} 3`)];
      const { network } = rule;
      const claims = [
        keyHashClaim(nobleSigner, { network, message, secret }),
        multisigClaim(nobleSigner, { network, message, secrets, witness: false }),
      ];
      return network.segwitPrefix
        ? [...claims, multisigClaim(nobleSigner, { network, message, secrets, witness: true })]
        : claims;
    }
    default:
      return [];
  }
}

const slugs = Object.keys(NETWORKS) as NetworkSlug[];
const cases = slugs.flatMap((slug) =>
  claimsOf(slug).map((claim) => [slug, claim.address, claim] as const),
);

describe('every scheme, with keys made here', () => {
  it('covers all networks but those that need a chain of their own to sign for', () => {
    const covered = new Set(cases.map(([slug]) => slug));
    expect(slugs.filter((slug) => !covered.has(slug))).toEqual([
      'ethereum-validators',
      'starknet',
      'eos',
      'wax',
      // How their addresses follow from keys is not known here.
      'nuls',
      'stacks',
      'flow',
      'decred',
      // The address rule of a registered account derives nothing.
      'hedera',
      'canton',
      'internet-computer',
      'iost',
      'klayr',
      'lisk-old',
      'venom',
    ]);
  });

  it.each(cases)('%s %s passes', (slug, _address, claim) => {
    const verdict = verifyClaim(claim, slug);
    expect(verdict.reason).toBeNull();
    expect(verdict.status).toBe('pass');
    expect(verdict.keys.length).toBeGreaterThan(0);
    expect(verdict.trace.length).toBeGreaterThan(0);
  });

  it.each(cases)('%s %s: the brief verdict is the same without its trace', (slug, _, claim) => {
    const { status, reason, trace } = verifyClaim(claim, slug, { brief: true });
    expect({ status, reason, trace }).toEqual({ status: 'pass', reason: null, trace: [] });
  });

  it.each(cases)("%s %s: another network key's signature does not pass", (slug, _, claim) => {
    const verdict = verifyClaim({ ...claim, ...replaceSignatures(slug) }, slug);
    expect(verdict.status).not.toBe('pass');
  });

  it.each(cases)('%s %s: a changed letter of the address does not pass', (slug, _, claim) => {
    const address = claim.address ?? '';
    const letter = address.at(-1) === '2' ? '3' : '2';
    const verdict = verifyClaim({ ...claim, address: address.slice(0, -1) + letter }, slug);
    expect(verdict.status).not.toBe('pass');
  });
});

/** Signature cells (and key) of somebody else on the same network. */
function replaceSignatures(slug: NetworkSlug): Partial<OwnershipClaim> {
  const { rule } = NETWORKS[slug];
  const secret = secretFrom('a stranger');
  if (rule.scheme === 'ed25519') {
    const { signature1, script } = ed25519Claim({ rule: rule.address, message, secret });
    return { signature1, script };
  }
  if (rule.scheme === 'utxo') {
    const { signature1 } = keyHashClaim(nobleSigner, { network: rule.network, message, secret });
    return { signature1, signature2: null };
  }
  const digest =
    rule.scheme === 'evm' ? evmDigest : rule.scheme === 'tron' ? tronDigest : okxDigest;
  const { signature1 } = ecdsaClaim(nobleSigner, { rule: tronAddress, digest, message, secret });
  return { signature1 };
}
