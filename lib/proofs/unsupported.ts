import type { JsonNode } from '@/lib/format/json';
import { hasAll, keysAt, nodeAt } from './document-shape';

/** A file that is known for what it is but gets no verdict here, and why. */
export type UnsupportedShape = {
  name: string;
  reason: string;
  matches(document: JsonNode): boolean;
};

/**
 * Proofs of exchanges whose rule could not be confirmed against a real file, or is not written here yet.
 * To guess would be worse than to say so: a wrong rule calls honest proofs false.
 */
export const UNSUPPORTED_SHAPES: readonly UnsupportedShape[] = [
  {
    name: 'an HTX Merkle proof of its first kind (merkle_sum_proof.json)',
    reason: 'its leaf is never derived from the account, so nothing ties it to you',
    matches: (document) => hasAll(keysAt(document, 'data', 0), 'uhash', 'depth'),
  },
  {
    name: 'a bifinance proof',
    reason: 'its hashes cover no balance, so it cannot show that yours was counted',
    matches: (document) => keysAt(document, 'path', 0).has('parentMerkelLeaf'),
  },
  {
    name: 'a Backpack inclusion proof (inclusion_proof_….json)',
    reason: 'no real file has confirmed its rule here',
    matches: (document) => {
      const keys = keysAt(document);
      return (
        hasAll(keys, 'user_balances', 'merkle_proof') || hasAll(keys, 'user_balances', 'user_hash')
      );
    },
  },
  {
    name: 'a Hotcoin proof',
    reason: 'its rule is not written here yet',
    matches: (document) => {
      const protocol = nodeAt(document, ['protocol']);
      const named = protocol?.kind === 'string' && protocol.value.startsWith('HOTCOIN');
      return named || hasAll(keysAt(document, 'self'), 'snapshotId', 'leafIndex', 'leafCount');
    },
  },
  {
    name: 'a Bitbase proof',
    reason: 'its rule is not written here yet',
    matches: (document) => hasAll(keysAt(document), 'leafPayload', 'leafHash', 'recordId'),
  },
  {
    name: 'the public part of Backpack’s report (final_proof.json)',
    reason: 'the proof over all accounts is not verified here',
    matches: (document) => hasAll(keysAt(document), 'root_circuit_verifier_data', 'asset_names'),
  },
];

/** The same of files that are no JSON, known by how they begin. */
export const UNSUPPORTED_TEXTS: readonly { name: string; reason: string; start: RegExp }[] = [
  {
    name: 'the liabilities file of BitMEX or River (block_height, then a hash and satoshis a line)',
    reason: 'finding your leaves in it takes your nonce and is not written here yet',
    start: /^\s*block_height:\d+\s*\n[0-9a-f]{64},\d+/,
  },
  {
    name: 'a list of leaves as Bitso and other customers of the same auditors publish it',
    reason: 'it holds no path, and how a leaf is made differs from exchange to exchange',
    start: /^\s*Level\tHash\s*\n\d+,\d+\t[0-9a-f]{16}\b/,
  },
  {
    name: 'a level of an auditor’s tree (Silver Sixpence, as for Crypto.com in 2022)',
    reason: 'it holds no path from your account',
    start: /^\s*[0-9a-f]{64},\d{1,2},[0-9a-f]{64},[0-9a-f]{64}\s*(?:\n|$)/,
  },
  {
    name: 'a Lemon proof (CSV)',
    reason: 'its rule is not written here yet',
    start: /^\s*id,balances,proof,audit_id\s*\n/,
  },
];
