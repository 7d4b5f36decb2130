import { negate, parseDecimal } from '@/lib/format/decimal';
import { sha256Text } from '../hashing/sha256-text';
import type { ProofSample } from '../scheme';
import type { SumNode } from '../sum-tree/climb';
import { madeUpPath } from '../sum-tree/made-up-path';
import { BITGET_FIELDS, BITUNIX_FIELDS, type FieldNames } from './parse';
import {
  bitgetDialects,
  bitunixDialect,
  type Dialect,
  hashOf,
  hashParent,
  leafPreimage,
} from './rules';

const AUDIT_ID = 'Au20000101';
const DEPTH = 9;
const BALANCES = { BTC: '0.5', ETH: '0', USDT: '1299.99000000', USDC: '0.00000067' };
const IDENTITY = { encryptUid: sha256Text('sample user'), nonce: 'sample0nonce' };

/** A made-up proof as JSON text; written by hand, since bare numbers must keep their zeros. */
export function sampleProof(
  fields: FieldNames,
  dialect: Dialect,
  balances: Readonly<Record<string, string>> = BALANCES,
  depth = DEPTH,
): { root: string; text: string } {
  const own = new Map(
    Object.entries(balances).map(([coin, text]) => [coin, { text, value: parseDecimal(text) }]),
  );
  const leaf: SumNode = {
    hash: hashOf(leafPreimage(IDENTITY, own, dialect), dialect),
    amounts: new Map([...own].map(([coin, { value }]) => [coin, value])),
  };
  const { siblings, root } = madeUpPath({
    leaf,
    index: 0b010011010,
    depth,
    hashDigits: fields.digits,
    combine: (left, right, _height, index) => hashParent(left, right, depth - index, dialect),
  });
  const node = ({ hash, amounts }: SumNode, type: number, level: number, own = '') => {
    const texts = [...amounts].map(
      ([coin, amount]) => `"${coin}":${dialect.sumAmount(amount, coin)}`,
    );
    return `{"auditId":"${AUDIT_ID}","balances":{${own || texts.join(',')}},"${fields.level}":${level},"${fields.hash}":"${hash}","${fields.type}":${type}`;
  };
  const ownTexts = [...own].map(([coin, field]) => `"${coin}":${dialect.leafAmount(field)}`);
  const places = Object.keys(balances).map((coin) => `"${coin}":8`);
  const precisions = fields.precisions ? `,"precisions":{${places.join(',')}}` : '';
  const path = siblings.map(
    (sibling, i) => `${node(sibling, sibling.side === 'left' ? 1 : 2, depth + 1 - i)}}`,
  );
  const { encryptUid, nonce } = IDENTITY;
  const self = `${node(leaf, siblings[0]?.side === 'right' ? 1 : 2, depth + 1, ownTexts.join(','))},"encryptUid":"${encryptUid}","nonce":"${nonce}"${precisions}}`;
  return {
    root: root.hash,
    text: `{"path":[\n${[...path, `${node(root, 3, 1)}}`].join(',\n')}],\n"self":${self}}`,
  };
}

export function bitgetMerkleSamples(): ProofSample[] {
  return [true, false].flatMap((bare) => {
    const year = bare ? '2022' : '2025';
    const { root, text } = sampleProof(
      BITGET_FIELDS,
      bitgetDialects(bare, Object.keys(BALANCES))[0],
    );
    return samplesOf({
      id: 'bitget-merkle',
      title: `Bitget ${year}`,
      exchange: 'bitget',
      root,
      text,
      year,
    });
  });
}

export function bitunixMerkleSamples(): ProofSample[] {
  const dialect = bitunixDialect(new Map());
  const fixed = { BTC: '0.50000000', ETH: '0.00000000', USDT: '1299.99000000' };
  const { root, text } = sampleProof(BITUNIX_FIELDS, dialect, fixed);
  return samplesOf({
    id: 'bitunix-merkle',
    title: 'Bitunix',
    exchange: 'bitunix',
    root,
    text,
    year: '2024',
  });
}

function samplesOf({
  id,
  title,
  exchange,
  root,
  text,
  year,
}: Record<'id' | 'title' | 'exchange' | 'root' | 'text' | 'year', string>): ProofSample[] {
  const publishedRoots = [
    { exchange, report: 'sample', root, auditId: AUDIT_ID, source: 'made-up sample' },
  ];
  return [
    {
      id: `${id}-${year}-included`,
      title: `${title}: an account that is in the tree`,
      fileName: `sample-${id}-${year}.json`,
      text,
      publishedRoots,
      expect: 'pass',
    },
    {
      id: `${id}-${year}-raised`,
      title: `${title}: the same proof with a higher USDT balance`,
      fileName: `sample-${id}-${year}-raised.json`,
      text: text.replace(/1299\.99(?!.*1299\.99)/s, '9299.99'),
      publishedRoots,
      expect: 'fail',
    },
  ];
}

/** A proof whose first sibling owes: Bitget’s real trees hold such nodes. */
export function negativeSiblingText(): string {
  const [dialect] = bitgetDialects(false, Object.keys(BALANCES));
  const leaf = sampleLeaf(dialect);
  const { siblings } = madeUpPath({
    leaf,
    index: 0,
    depth: 1,
    hashDigits: 16,
    combine: (left, right) => hashParent(left, right, 1, dialect),
  });
  const [sibling] = siblings;
  if (!sibling) throw new RangeError('no sibling');
  const amounts = new Map([...sibling.amounts].map(([coin, amount]) => [coin, negate(amount)]));
  const root = hashParent(leaf, { hash: sibling.hash, amounts }, 1, dialect);
  const balances = (node: Pick<SumNode, 'amounts'>) =>
    Object.fromEntries(
      [...node.amounts].map(([coin, amount]) => [
        coin,
        JSON.parse(dialect.sumAmount(amount, coin)),
      ]),
    );
  return JSON.stringify({
    path: [
      { balances: balances({ amounts }), level: 2, merkelLeaf: sibling.hash, role: 2 },
      { balances: balances(root), level: 1, merkelLeaf: root.hash },
    ],
    self: { ...IDENTITY, balances: balances(leaf), level: 2, merkelLeaf: leaf.hash, role: 1 },
  });
}

function sampleLeaf(dialect: Dialect): SumNode {
  const own = new Map(
    Object.entries(BALANCES).map(([coin, text]) => [coin, { text, value: parseDecimal(text) }]),
  );
  return {
    hash: hashOf(leafPreimage(IDENTITY, own, dialect), dialect),
    amounts: new Map([...own].map(([coin, { value }]) => [coin, value])),
  };
}
