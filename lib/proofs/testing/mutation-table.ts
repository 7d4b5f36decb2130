import { type Edit, flipNibble, REMOVED } from './edit-text';

/** What may be done to a proof, whatever its scheme. */
export const MUTATIONS = [
  'own balance',
  'sibling balance',
  'sibling hash',
  'side flipped',
  'level dropped',
  'root replaced',
  'another account',
  'wrong type',
  'missing field',
  'exponent',
  'NaN as text',
] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** A field, its new value, and what must come of it: the failing step, or the code of the refusal. */
type Case = [field: string, edit: Edit, outcome: { step: string } | { refused: string }];

/** Why a mutation cannot be made in a scheme. */
type Absent = { absent: string };

const fails = (step: string) => ({ step });
const refused = (code: string) => ({ refused: code });
const other = (digit: string) => (digit === '1' ? '2' : '1');
const plusOne = (text: string) => String(BigInt(text) + 1n);
const otherLetter = (text: string) => `${text.startsWith('B') ? 'C' : 'B'}${text.slice(1)}`;
const ZERO_BYTES = `${'A'.repeat(43)}=`;

const BATCH = 'batch_inclusion_proof';
const LEAF = 'liabilities.0';

const zkmerkle = (names: Record<'id' | 'root' | 'proof' | 'index' | 'total', string>) =>
  ({
    'sibling balance': { absent: 'siblings are hashes only' },
    'sibling hash': [`${names.proof}.9`, otherLetter, fails('root.hash')],
    'side flipped': [names.index, plusOne, fails('root.hash')],
    'level dropped': [`${names.proof}.9`, REMOVED, refused('field-too-short')],
    'root replaced': [names.root, flipNibble, fails('root.hash')],
    'another account': [names.id, flipNibble, fails('root.hash')],
    'wrong type': [names.total, '1', refused('field-wrong-type')],
    'missing field': [names.index, REMOVED, refused('field-missing')],
    exponent: [names.total, () => '1e5', refused('field-not-integer')],
    'NaN as text': [names.total, 'NaN', refused('field-wrong-type')],
  }) satisfies Partial<Record<Mutation, Case | Absent>>;

const bitgetFamily = (hash: string, side: string, level: string) =>
  ({
    'sibling balance': ['path.3.balances.USDT', '1', fails('root.USDT')],
    'sibling hash': [`path.3.${hash}`, flipNibble, fails('root.hash')],
    'side flipped': [`path.3.${side}`, other, fails('root.hash')],
    'level dropped': ['path.4', REMOVED, fails(`self.${level}`)],
    'root replaced': [`path.9.${hash}`, flipNibble, fails('root.hash')],
    'another account': ['self.encryptUid', flipNibble, fails('own-leaf')],
    'missing field': [`path.3.${hash}`, REMOVED, refused('field-missing')],
  }) satisfies Partial<Record<Mutation, Case | Absent>>;

/**
 * Every mutation for the first sample of every scheme. A new scheme has to fill a row of its own.
 */
export const MUTATION_TABLE: Readonly<Record<string, Record<Mutation, Case | Absent>>> = {
  'okx-merkle-v1': {
    'own balance': ['self.balances.BTC', '1.00007', fails('own-leaf')],
    'sibling balance': ['path.1.balances.ETH', '0.00000001', fails('root.ETH')],
    'sibling hash': ['path.1.hash', flipNibble, fails('root.hash')],
    'side flipped': ['path.1.type', other, fails('root.hash')],
    'level dropped': ['path.1', REMOVED, fails('path[1].height')],
    'root replaced': ['path.4.hash', flipNibble, fails('root.hash')],
    'another account': ['self.nonce', flipNibble, fails('own-leaf')],
    'wrong type': ['self.balances.BTC', 1, refused('field-wrong-type')],
    'missing field': ['path.1.hash', REMOVED, refused('field-missing')],
    exponent: ['path.1.balances.BTC', '1e3', refused('decimal-exponent')],
    'NaN as text': ['path.1.balances.BTC', 'NaN', refused('decimal-syntax')],
  },
  'okx-merkle-v2': {
    'own balance': ['totalBalances.BTC', '9', fails('user-hash')],
    'sibling balance': ['nodes.1.balances.ETH', '1', fails('nodes[1].hash')],
    'sibling hash': ['nodes.1.hash', flipNibble, fails('nodes[1].hash')],
    'side flipped': { absent: 'sides follow from the order of the public tree' },
    'level dropped': ['nodes.1', REMOVED, fails('totalBalances.BTC')],
    'root replaced': { absent: 'the root stands in the public tree' },
    'another account': ['nonce', flipNibble, fails('user-hash')],
    'wrong type': ['totalBalances.BTC', 1, refused('field-wrong-type')],
    'missing field': ['nodes.0.hash', REMOVED, refused('field-missing')],
    exponent: ['nodes.0.balances.BTC', '1e3', refused('decimal-exponent')],
    'NaN as text': ['nodes.0.balances.BTC', 'NaN', refused('decimal-syntax')],
  },
  'okx-stark': {
    'own balance': [`${BATCH}.BTC`, plusOne, fails('own-leaf')],
    'sibling balance': [
      'trunk_inclusion_proof.ETH',
      plusOne,
      fails('trunk_inclusion_proof.total_value'),
    ],
    'sibling hash': [`${BATCH}.merkle_path.4`, flipNibble, fails(`${BATCH}.root`)],
    'side flipped': [`${BATCH}.user_index`, plusOne, fails(`${BATCH}.root`)],
    'level dropped': [`${BATCH}.merkle_path.4`, REMOVED, fails(`${BATCH}.root`)],
    'root replaced': [
      'trunk_inclusion_proof.trunk_mtree_root',
      flipNibble,
      fails('trunk_inclusion_proof.root'),
    ],
    'another account': [`${BATCH}.user_id`, flipNibble, fails('own-leaf')],
    'wrong type': [`${BATCH}.BTC`, 1, refused('field-wrong-type')],
    'missing field': [`${BATCH}.random_number`, REMOVED, refused('field-missing')],
    exponent: [`${BATCH}.BTC`, '1e3', refused('field-not-integer')],
    'NaN as text': [`${BATCH}.BTC`, 'NaN', refused('field-not-integer')],
  },
  'okx-plonky2': {
    'own balance': ['account.equity.0', plusOne, fails('root.hash')],
    'sibling balance': { absent: 'siblings are hashes only' },
    'sibling hash': ['sum_tree_siblings.4', flipNibble, fails('root.hash')],
    'side flipped': ['index', (index) => String(Number(index) ^ 1), fails('root.hash')],
    'level dropped': ['sum_tree_siblings.4', REMOVED, fails('sum_tree_siblings')],
    'root replaced': { absent: 'the root stands in the public file' },
    'another account': ['account.id', flipNibble, fails('root.hash')],
    'wrong type': ['account.equity.0', 1, refused('field-wrong-type')],
    'missing field': ['account.debt', REMOVED, refused('field-missing')],
    exponent: ['account.equity.0', '1e3', refused('field-not-integer')],
    'NaN as text': ['account.equity.0', 'NaN', refused('field-not-integer')],
  },
  'bybit-merkle': {
    'own balance': ['self.balance.BTC', '0.12500001', fails('own-leaf')],
    'sibling balance': ['path.3.balance.SOL', '1.00000000', fails('root.SOL')],
    'sibling hash': ['path.3.hash', flipNibble, fails('root.hash')],
    'side flipped': ['path.3.type', other, fails('root.hash')],
    'level dropped': ['path.4', REMOVED, fails('path[4].height')],
    'root replaced': ['path.10.hash', flipNibble, fails('root.hash')],
    'another account': ['self.userHash', flipNibble, fails('own-leaf')],
    'wrong type': ['self.balance.BTC', 1, refused('field-wrong-type')],
    'missing field': ['path.3.hash', REMOVED, refused('field-missing')],
    exponent: ['path.3.balance.BTC', '1E-8', refused('decimal-exponent')],
    'NaN as text': ['path.3.balance.BTC', 'NaN', refused('decimal-syntax')],
  },
  'bitget-merkle': {
    ...bitgetFamily('merkelLeaf', 'role', 'level'),
    'own balance': ['self.balances.BTC', () => '0.6', fails('own-leaf')],
    'sibling balance': ['path.3.balances.USDT', () => '1.00', fails('root.USDT')],
    'wrong type': ['self.balances.BTC', '0.5', refused('field-wrong-type')],
    // This dialect's numbers are bare, as Java prints them.
    exponent: ['path.3.balances.BTC', () => '1E-3', fails('root.BTC')],
    'NaN as text': ['path.3.balances.BTC', 'NaN', refused('field-wrong-type')],
  },
  'bitunix-merkle': {
    ...bitgetFamily('merkleLeaf', 'type', 'height'),
    'own balance': ['self.balances.BTC', '0.60000000', fails('own-leaf')],
    'wrong type': ['self.balances.BTC', 0.5, refused('field-wrong-type')],
    exponent: ['path.3.balances.BTC', '1E-3', refused('decimal-exponent')],
    'NaN as text': ['path.3.balances.BTC', 'NaN', refused('decimal-syntax')],
  },
  'mexc-merkle': {
    'own balance': ['self.balances.BTC', '0.6', fails('own-leaf')],
    'sibling balance': ['pathList.2.balances.BTC', '1', fails('root.BTC')],
    'sibling hash': ['pathList.2.hash', flipNibble, fails('root.hash')],
    'side flipped': ['pathList.2.type', other, fails('root.hash')],
    'level dropped': ['pathList.2', REMOVED, fails('root.BTC')],
    'root replaced': ['pathList.6.hash', flipNibble, fails('root.hash')],
    'another account': ['self.accountId', '1000002', fails('own-leaf')],
    'wrong type': ['self.balances.BTC', 0.5, refused('field-wrong-type')],
    'missing field': ['pathList.2.balances', REMOVED, refused('field-missing')],
    exponent: ['pathList.2.balances.BTC', '5e-1', refused('decimal-exponent')],
    'NaN as text': ['pathList.2.balances.BTC', 'NaN', refused('decimal-syntax')],
  },
  'coinex-merkle': {
    'own balance': ['self.balances.BTC', '0.6', fails('root.BTC')],
    'sibling balance': ['path.2.balances.USDT', '1', fails('root.USDT')],
    'sibling hash': ['path.2.hash', flipNibble, fails('root.hash')],
    'side flipped': [
      'path.2.pos',
      (side) => (side === 'left' ? 'right' : 'left'),
      fails('root.hash'),
    ],
    'level dropped': ['path.2', REMOVED, fails('root.USDT')],
    'root replaced': ['root.hash', flipNibble, fails('root.hash')],
    'another account': ['self.nonce', flipNibble, fails('root.hash')],
    'wrong type': ['self.balances.BTC', 0.5, refused('field-wrong-type')],
    'missing field': ['path.2.hash', REMOVED, refused('field-missing')],
    exponent: ['path.2.balances.BTC', '5e-1', refused('decimal-exponent')],
    'NaN as text': ['path.2.balances.BTC', 'NaN', refused('decimal-syntax')],
  },
  'gate-poseidon': {
    ...zkmerkle({
      id: 'UniqueIdentification',
      root: 'TreeRootHash',
      proof: 'MerkleProofEncode',
      index: 'Arrangement',
      total: 'TotalAssetEquity',
    }),
    'own balance': ['AssetDetails.0.Equity', plusOne, fails('root.hash')],
  },
  'htx-poseidon': {
    ...zkmerkle({
      id: 'AccountIdHash',
      root: 'Root',
      proof: 'Proof',
      index: 'AccountIndex',
      total: 'TotalEquity',
    }),
    'own balance': ['Assets.0.Balance', plusOne, fails('root.hash')],
    'sibling hash': ['Proof.9', ZERO_BYTES, fails('root.hash')],
  },
  'binance-poseidon': {
    ...zkmerkle({
      id: 'AccountIdHash',
      root: 'Root',
      proof: 'Proof',
      index: 'AccountIndex',
      total: 'TotalEquity',
    }),
    'own balance': ['Assets.0.Equity', plusOne, fails('root.hash')],
    'sibling hash': ['Proof.9', ZERO_BYTES, fails('root.hash')],
  },
  'swissborg-merkle': {
    'own balance': [`${LEAF}.liability`, '4844.269086', fails('liabilities[0].total')],
    'sibling balance': [`${LEAF}.proof.witnesses.2.liability`, '1', fails('liabilities[0].total')],
    'sibling hash': [`${LEAF}.proof.witnesses.2.digest`, flipNibble, fails('liabilities[0].root')],
    // The place is part of the leaf's nonce, so the leaf shows it first.
    'side flipped': [`${LEAF}.proof.leaf_index`, plusOne, fails('liabilities[0].leaf')],
    'level dropped': [
      `${LEAF}.proof.witnesses.2`,
      REMOVED,
      fails('liabilities[0].proof.leaf_index'),
    ],
    'root replaced': { absent: 'the roots stand in the public file' },
    'another account': ['user_id', 'other', fails('liabilities[0].root')],
    'wrong type': [`${LEAF}.liability`, 1, refused('field-wrong-type')],
    'missing field': [`${LEAF}.proof.nonce`, REMOVED, refused('field-missing')],
    exponent: [`${LEAF}.liability`, '1e2', refused('decimal-exponent')],
    'NaN as text': [`${LEAF}.liability`, 'NaN', refused('decimal-syntax')],
  },
};
