import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { add, type Decimal, toPlain, ZERO } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { SumNode, SumParent } from '../sum-tree/climb';

/** What a leaf is made of: only the account's owner knows the credential. */
export type LeafSecret = {
  credential: string;
  auditId: string;
  currency: string;
  leafIndex: number;
  userId: string;
  /** As the file writes it. */
  liability: string;
};

/** The leaf's nonce: derived from the credential through audit, currency and place. */
export function leafNonce(secret: Omit<LeafSecret, 'userId' | 'liability'>): string {
  const audit = derive(secret.credential, 'SB PoL - Audit nonce derivation', secret.auditId);
  const tree = derive(audit, 'SB PoL - Currency Merkle tree nonce derivation', secret.currency);
  return derive(tree, 'SB PoL - Leaf nonce derivation', `${secret.leafIndex}`);
}

/** The leaf's text: its nonce, the user and the amount as the file writes it. */
export function leafPreimage(nonce: string, userId: string, liability: string): string {
  return ['leaf', nonce, userId, liability].join(',');
}

/** A parent binds both amounts and both hashes, under a word of its own: no amount can be shifted. */
export function hashParent(currency: string, left: SumNode, right: SumNode): SumParent {
  const [a, b] = [amountOf(left, currency), amountOf(right, currency)];
  const preimage = ['inner', toPlain(a), toPlain(b), left.hash, right.hash].join(',');
  return { hash: sha256Text(preimage), amounts: new Map([[currency, add(a, b)]]), preimage };
}

/** The root of one currency's tree, as the audit states it. */
export type Partition = { id: string; currency: string; liability: string; digest: string };

/** The audit's commitment: all partitions by currency in one text. */
export function commitmentPreimage(partitions: readonly Partition[]): string {
  const sorted = partitions.toSorted((a, b) =>
    a.currency.toUpperCase() < b.currency.toUpperCase() ? -1 : 1,
  );
  const texts = sorted.flatMap(({ id, liability, digest }) => [id, liability, digest]);
  return ['SB PoL - Audit commitment hash', ...texts].join(',');
}

function derive(key: string, label: string, context: string): string {
  const text = `${label},${context}`;
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}

function amountOf(node: SumNode, currency: string): Decimal {
  return node.amounts.get(currency) ?? ZERO;
}
