import { computeHashOnElements, keccak, Signature, verify } from '@scure/starknet';
import { starknetAddress } from './addresses/starknet';
import type { KernelContext } from './backends';
import { decodeHexOf, utf8ToBytes } from './bytes';
import type { CheckedClaim } from './checked-claim';
import { Checking, failed, good, notBound, type Result } from './outcome';
import { felt, isShortString, shortString } from './starknet-felt';
import type { BoundTo, OwnershipVerdict } from './verdict';

/**
 * Starknet: SNIP-12 typed data of revision 0 under Pedersen, signed by the account's key. The
 * account's address is part of what is signed, and must be the one an account of the key gets.
 */
export function verifyStarknet(claim: CheckedClaim, context: KernelContext): OwnershipVerdict {
  const check = new Checking('starknet', context);
  return check.finish(decide(check, claim));
}

function decide(check: Checking, claim: CheckedClaim): Result<BoundTo> {
  const address = starknetAddress.canonical(claim.address);
  if (address === null) {
    return failed('undecodable-address', `${claim.address} is not a Starknet address.`);
  }
  if (!isShortString(claim.message)) {
    return failed(
      'malformed-signature',
      'Starknet signs a short text of at most 31 ASCII characters.',
    );
  }
  if (!claim.script) return failed('missing-public-key', 'The row names no public key.');
  const publicKey = felt(claim.script);
  if (publicKey === null) {
    return failed('malformed-public-key', 'The public key is not a field element in hex.');
  }
  const parts = /^(?:0x)?([0-9a-f]{64})([0-9a-f]{64})$/i.exec(claim.signature1);
  if (!parts) return failed('malformed-signature', 'The signature is not 128 hex digits (r, s).');
  const digest = starknetMessageHash(BigInt(address), claim.message);
  check.note('digest', 'Typed-data hash (SNIP-12)', digest);
  const verifies = verifiesUnder(publicKey, digest, [`0x${parts[1]}`, `0x${parts[2]}`]);
  check.compare('signature1', 'Signature under the published key', {
    expected: 'verifies',
    computed: verifies ? 'verifies' : 'does not verify',
    ok: verifies,
  });
  if (!verifies) return failed('invalid-signature', 'The signature does not verify.');
  check.provenKey(decodeHexOf(publicKey.toString(16).padStart(64, '0'), 32) ?? new Uint8Array());
  const derived = starknetAddress.derive(publicKey);
  const bound = check.compare('address', 'Address of an account of this key', {
    expected: address,
    computed: derived.find((one) => one === address) ?? null,
    ok: derived.includes(address),
  });
  return bound
    ? good('address')
    : notBound(
        'address-not-derived',
        'The signature is good, but the address is not that of a known account contract of the key.',
      );
}

const hash = (values: bigint[]) => BigInt(String(computeHashOnElements(values)));
const typeHash = (type: string) => keccak(utf8ToBytes(type));

/** OKX's domain: its name as a short string, version 1 as a number, chain `SN_MAIN`. */
function domainHash(): bigint {
  return hash([
    typeHash('StarkNetDomain(name:felt,version:felt,chainId:felt)'),
    shortString('OKX POR MESSAGE'),
    1n,
    shortString('SN_MAIN'),
  ]);
}

/** Hash of OKX's typed data for an account and a text, 64 hex digits. */
export function starknetMessageHash(address: bigint, message: string): string {
  const content = hash([typeHash('Message(contents:felt)'), shortString(message)]);
  const whole = hash([shortString('StarkNet Message'), domainHash(), address, content]);
  return whole.toString(16).padStart(64, '0');
}

/** Only the key's x is published, so either y will do: the two keys differ by sign alone. */
function verifiesUnder(
  publicKey: bigint,
  digest: string,
  [r, s]: readonly [string, string],
): boolean {
  const x = publicKey.toString(16).padStart(64, '0');
  return ['02', '03'].some((parity) => {
    try {
      return verify(new Signature(BigInt(r), BigInt(s)), digest, parity + x);
    } catch {
      return false;
    }
  });
}
