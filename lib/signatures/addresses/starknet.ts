import { computeHashOnElements, keccak } from '@scure/starknet';
import { utf8ToBytes } from '../bytes';
import { felt, shortString } from '../starknet-felt';
import type { AddressRule } from './address-rule';

/** Account contracts whose first address follows from one key; OKX's own come first. */
const ACCOUNT_CLASSES = [
  '0x1c0bb51e2ce73dc007601a1e7725453627254016c28f118251a71bbb0507fcb',
  '0x01a736d6ed154502257f02b1ccdf4d9d1089f80811cd6acad48e6b6a9d1f2003',
  '0x02fadbf77a721b94bdcc3032d86a8921661717fa55145bccf88160ee2a5efcd1',
  '0x029927c8af6bccf3f6fda035981e765a7bdbf18a2dc0d630494f8758aa908e2b',
].map(BigInt);

/** The older pattern: a proxy that is told its implementation when it is deployed. */
const PROXIED_CLASSES = [
  {
    proxy: 0x3530cc4759d78042f1b543bf797f5f3d647cde0388c33734cf91b7f7b9314a9n,
    account: 0x309c042d3729173c7f2f91a34f04d8c509c1b292d334679ef1aabf8da0899ccn,
  },
  {
    proxy: 0x25ec026985a3bf9d0cc1fe17326b245dfdc3ff89b8fde106542a3ea56c5a918n,
    account: 0x033434ad846cdd5f23eb73ff09fe6fddd568284a0fb7d1be20ee482f044dabe2n,
  },
];

const PREFIX = shortString('STARKNET_CONTRACT_ADDRESS');
const INITIALIZE = keccak(utf8ToBytes('initialize'));
const ADDRESS_BOUND = 2n ** 251n - 256n;

/**
 * The address a Starknet account gets when it is deployed for a key: Pedersen hash of its class, the
 * key as salt and the constructor's arguments. An account may change its key later, so another
 * key's signature is no contradiction. Verified against both published samples of OKX accounts.
 */
export const starknetAddress: AddressRule<bigint> = {
  canonical(address) {
    const value = felt(address);
    return value !== null && value > 0n && value < ADDRESS_BOUND ? text(value) : null;
  },
  derive: (publicKey) => [
    ...ACCOUNT_CLASSES.map((account) => deployed(account, publicKey, [publicKey, 0n])),
    ...PROXIED_CLASSES.map(({ proxy, account }) =>
      deployed(proxy, publicKey, [account, INITIALIZE, 2n, publicKey, 0n]),
    ),
  ],
  keysRegisteredOnChain: true,
};

function deployed(classHash: bigint, salt: bigint, calldata: bigint[]): string {
  const parts = [PREFIX, 0n, salt, classHash, pedersenList(calldata)];
  return text(pedersenList(parts) % ADDRESS_BOUND);
}

function pedersenList(values: bigint[]): bigint {
  return BigInt(String(computeHashOnElements(values)));
}

function text(value: bigint): string {
  return `0x${value.toString(16).padStart(64, '0')}`;
}
