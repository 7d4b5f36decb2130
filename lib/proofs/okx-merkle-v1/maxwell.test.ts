import { describe, expect, it } from 'vitest';
import { sha256Text } from '../hashing/sha256-text';
import { verdictOn } from '../testing/every-change';
import { buildOkxMerkleV1Tree, type FileNode } from './build-tree';

const LEAF = { auditId: '7', height: 1 };

/** A two-leaf proof whose sibling is claimed to hold `siblingBtc`, under a root of 10 BTC. */
function claim(self: FileNode, sibling: FileNode, siblingBtc: string, root: string): string {
  const balances = (BTC: string) => ({ BTC, ETH: '0', USDT: '0' });
  return JSON.stringify({
    self: { ...self, ...LEAF },
    path: [
      { ...sibling, ...LEAF, balances: balances(siblingBtc) },
      { auditId: '7', balances: balances('10'), type: 3, hash: root, height: 2 },
    ],
  });
}

describe('the flaw of sum-only trees', () => {
  it('lets one root of 10 BTC satisfy a creditor of 10 and one of 7, and a notice says so', async () => {
    const account = (digit: string, BTC: string) => ({
      nonce: digit.repeat(64),
      balances: { BTC, ETH: '0', USDT: '0' },
    });
    const tree = buildOkxMerkleV1Tree([account('a', '10'), account('b', '7')], '7');
    const [a, b] = tree.proofs;
    if (!a || !b) throw new Error('no proofs');
    const root = sha256Text(`${a.self.hash}${b.self.hash}10002`);
    for (const content of [claim(a.self, b.self, '0', root), claim(b.self, a.self, '3', root)]) {
      const verdict = await verdictOn({ content, context: { requiredRoot: root } });
      expect(verdict.status).toBe('pass');
      const notice = verdict.notices.find(({ code }) => code === 'sum-only-binding');
      expect(notice?.message).toContain('owe more than the root says');
    }
  });
});
