import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { decodeUtxoAddress } from './addresses/utxo';
import { UTXO_NETWORKS } from './addresses/utxo-networks';
import { nobleBackends } from './backends';
import { bytesToHex } from './bytes';
import { okxDigest } from './digests';
import { ecdsaKey } from './ecdsa-key';
import { PINNED_MESSAGES } from './message';
import { readRecoverableSignature } from './recoverable-signature';

type Vector = {
  test: string;
  coin?: string;
  addr?: string;
  msg?: string;
  sign?: string;
  sign1?: string;
  sign2?: string;
  script?: string;
  pub?: string;
  pubKey?: string;
  address?: string;
  wants?: string;
};

const file = sharedVector('okx/vectors/signature_vectors.json');
const vectors: Vector[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];
const acceptedMessages = [...PINNED_MESSAGES, 'hello world'];

function rowOf(vector: Vector) {
  return {
    // Network names of the audit test are no coin labels: they are looked up as networks.
    coin: vector.coin ?? '',
    network: vector.coin ?? null,
    audit: vector.coin === 'STARKNET' || vector.coin === 'AVAX-X',
    type: null,
    address: vector.addr ?? null,
    message: vector.msg ?? null,
    signature1: vector.sign ?? vector.sign1 ?? null,
    signature2: vector.sign2 || null,
    script: vector.script || vector.pub || vector.pubKey || null,
    eoa1: null,
    eoa2: null,
  };
}

describe.runIf(file)("OKX's own signature vectors", () => {
  const signed = vectors.filter((vector) => vector.addr !== undefined);
  const keysOnly = vectors.filter((vector) => vector.pubKey && vector.addr === undefined);
  const kinds = vectors.filter((vector) => vector.wants !== undefined);

  it('holds the 41 known entries, each of a kind that is tested below', () => {
    expect(vectors).toHaveLength(41);
    expect(signed.length + keysOnly.length + kinds.length).toBe(41);
  });

  it.each(signed.map((vector) => [vector.coin, vector.addr, vector] as const))(
    '%s %s passes',
    (_coin, _address, vector) => {
      const verdict = verifyOwnership(rowOf(vector), { acceptedMessages });
      expect(verdict.reason).toBeNull();
      expect(verdict.status).toBe('pass');
    },
  );

  it.each(signed.map((vector) => [vector.coin, vector.addr, vector] as const))(
    '%s %s fails over any other text',
    (_coin, _address, vector) => {
      const row = { ...rowOf(vector), message: 'I am an OKX addresS' };
      const verdict = verifyOwnership(row, { acceptedMessages: [row.message] });
      expect(verdict.status).not.toBe('pass');
    },
  );

  it.each(keysOnly.map((vector) => [vector.pubKey, vector] as const))(
    'recovers the public key %s',
    (publicKey, vector) => {
      const read = readRecoverableSignature(vector.sign ?? '');
      if (!read.ok) throw new Error(read.reason.message);
      const key = nobleBackends.secp256k1.recover({
        signature: read.value.rs,
        recovery: read.value.recovery,
        digest: okxDigest(vector.msg ?? ''),
        compressed: false,
      });
      expect(key && bytesToHex(ecdsaKey(key).compressed)).toBe(publicKey);
    },
  );

  it.each(kinds.map((vector) => [vector.address, vector.wants] as const))(
    '%s is %s',
    (address, kind) => {
      const decoded = decodeUtxoAddress(address ?? '', UTXO_NETWORKS.bitcoin);
      expect(decoded?.kind).toBe(kind?.toLowerCase());
    },
  );
});
