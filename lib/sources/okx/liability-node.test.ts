import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '@/lib/format/decimal';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import { hashParent } from '@/lib/proofs/okx-merkle-v1/hashes';
import { newAmounts } from './liability-amount';
import { TreeLine } from './liability-line';
import { type LiabilityNode, packNode, parentNode, unpackNodes } from './liability-node';

const amount = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.stringMatching(/^\d{0,8}$/))
  .map(([whole, fraction]) => (fraction ? `${whole}.${fraction}` : `${whole}`));
const node = fc.record({
  hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  texts: fc.tuple(amount, amount, amount),
});
const packed = ({ hash, texts }: { hash: string; texts: string[] }) =>
  packNode({ hash, texts, amounts: newAmounts() });
const unpacked = (made: { hash: string; texts: string[] }): LiabilityNode => {
  const [found] = unpackNodes(packed(made));
  if (!found) throw new Error('nothing was unpacked');
  return found;
};
const kernelNode = ({ hash, texts: [btc, eth, usdt] }: { hash: string; texts: string[] }) => ({
  hash,
  amounts: new Map([
    ['BTC', parseDecimal(btc ?? '')],
    ['ETH', parseDecimal(eth ?? '')],
    ['USDT', parseDecimal(usdt ?? '')],
  ]),
});

describe('a packed node', () => {
  it('comes back with every digit, trailing zeros included, side by side with others', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 20 }), (nodes) => {
        const row = Uint8Array.from(nodes.flatMap((one) => [...packed(one)]));
        expect(unpackNodes(row)).toMatchObject(nodes);
      }),
    );
  });

  it('is what a line of the file is packed to', () => {
    fc.assert(
      fc.property(node, (made) => {
        const [btc, eth, usdt] = made.texts;
        const text = `${made.hash},1,{"BTC":"${btc}","ETH":"${eth}","USDT":"${usdt}"}\n`;
        const line = new TreeLine();
        expect(line.read(new TextEncoder().encode(text), 0)).toBe(text.length);
        expect([...line.packed.subarray(0, line.packedLength)]).toEqual([...packed(made)]);
      }),
    );
  });

  it('that is cut short is refused', () => {
    const bytes = packed({ hash: 'ab'.repeat(32), texts: ['1.5', '0', '20'] });
    expect(() => unpackNodes(bytes.subarray(0, -2))).toThrow('damaged');
  });
});

describe('the parent of two nodes', () => {
  it('is the one of the kernel that checks proofs', () => {
    fc.assert(
      fc.property(node, node, fc.integer({ min: 2, max: 32 }), (left, right, height) => {
        const expected = hashParent(kernelNode(left), kernelNode(right), height);
        const found = parentNode(unpacked(left), unpacked(right), height, sha256Text);
        expect(found.hash).toBe(expected.hash);
        const padding = { hash: left.hash, texts: ['0', '0', '0'] };
        const alone = parentNode(unpacked(left), null, height, sha256Text);
        expect(alone.hash).toBe(hashParent(kernelNode(left), kernelNode(padding), height).hash);
      }),
    );
  });
});
