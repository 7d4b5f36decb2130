import { keysAt } from '../document-shape';
import type { SchemeEntry } from '../scheme';

export const bitgetMerkleEntry: SchemeEntry = {
  id: 'bitget-merkle',
  name: 'Bitget Merkle proof',
  exchange: 'bitget',
  period: 'since November 2022',
  accepts: 'merkel_tree_bg.json: “Download the data” on an audit’s page in Bitget',
  example:
    '{"self":{"merkelLeaf":"…","encryptUid":"…","nonce":"…","role":1,"level":27,"balances":{"BTC":"0"}},"path":[{"merkelLeaf":"…","role":2,"level":27,"balances":{…}}, …]}',
  matches: (document) =>
    keysAt(document, 'self').has('merkelLeaf') || keysAt(document, 'path', 0).has('merkelLeaf'),
  load: async () => (await import('./bitget-scheme')).bitgetMerkle,
  samples: async () => (await import('./samples')).bitgetMerkleSamples(),
};

export const bitunixMerkleEntry: SchemeEntry = {
  id: 'bitunix-merkle',
  name: 'Bitunix Merkle proof',
  exchange: 'bitunix',
  period: 'since 2024',
  accepts: 'the Merkle tree file of a Bitunix audit',
  example:
    '{"self":{"merkleLeaf":"…","encryptUid":"…","nonce":"…","type":1,"height":19,"balances":{"BTC":"0.00000000"},"precisions":{"BTC":8}},"path":[…]}',
  matches: (document) =>
    keysAt(document, 'self').has('merkleLeaf') || keysAt(document, 'path', 0).has('merkleLeaf'),
  load: async () => (await import('./bitunix-scheme')).bitunixMerkle,
  samples: async () => (await import('./samples')).bitunixMerkleSamples(),
};
