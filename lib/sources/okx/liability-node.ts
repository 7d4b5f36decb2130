import { type Amounts, addAmounts, amountText, newAmounts, readAmount } from './liability-amount';

/**
 * A node of a tree with its amounts both as they are written and as numbers. Packed it is 32 bytes of
 * hash and, for each coin, the length of the amount's text and the text.
 */
export type LiabilityNode = {
  hash: string;
  /** BTC, ETH, USDT. */
  texts: readonly string[];
  amounts: Amounts;
};

const HASH_BYTES = 32;
const COINS = 3;

/** All nodes in a row of packed ones. */
export function unpackNodes(bytes: Uint8Array): LiabilityNode[] {
  const nodes: LiabilityNode[] = [];
  for (let at = 0; at < bytes.length; ) {
    let hash = '';
    for (let i = 0; i < HASH_BYTES; i += 1) hash += HEX[bytes[at + i] ?? 0];
    at += HASH_BYTES;
    const amounts = newAmounts();
    const texts: string[] = [];
    for (let coin = 0; coin < COINS; coin += 1) {
      const end = at + 1 + (bytes[at] ?? 0);
      // Cut off, since the byte behind an amount may look like one more digit.
      const text = bytes.subarray(at + 1, end);
      if (readAmount(text, 0, amounts, coin) !== text.length)
        throw new Error('a packed node is damaged');
      texts.push(String.fromCharCode(...text));
      at = end;
    }
    nodes.push({ hash, texts, amounts });
  }
  return nodes;
}

export function packNode({ hash, texts }: LiabilityNode): Uint8Array {
  const length = texts.reduce((sum, text) => sum + 1 + text.length, HASH_BYTES);
  const bytes = new Uint8Array(length);
  for (let i = 0; i < HASH_BYTES; i += 1) {
    bytes[i] = Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16);
  }
  let at = HASH_BYTES;
  for (const text of texts) {
    bytes[at] = text.length;
    for (let i = 0; i < text.length; i += 1) bytes[at + 1 + i] = text.charCodeAt(i);
    at += 1 + text.length;
  }
  return bytes;
}

/**
 * The parent of two nodes, the right one missing where it is padding: both hashes, the sums and the
 * parent's height as text, without separators, hashed (OKX's Merkle rule since 2023-03).
 */
export function parentNode(
  left: LiabilityNode,
  right: LiabilityNode | null,
  height: number,
  sha256: (text: string) => string,
): LiabilityNode {
  const amounts = newAmounts();
  addAmounts(left.amounts, right?.amounts ?? NOTHING, amounts);
  const texts = [amountText(amounts, 0), amountText(amounts, 1), amountText(amounts, 2)];
  const hash = sha256(`${left.hash}${(right ?? left).hash}${texts.join('')}${height}`);
  return { hash, texts, amounts };
}

const NOTHING = newAmounts();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
