import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import { sharedFile } from '@/lib/testing/shared-vectors';
import { LabelSums } from './label-sums';

function sumsOf(...lines: string[]) {
  const sums = new LabelSums();
  const reader = new WalletReader({
    row: (row) => sums.add(row),
    summary: (line) => sums.state(line),
  });
  reader.push(`${lines.join('\n')}\n`);
  reader.end();
  return sums.reconcile().map(({ label, rows, computed, stated, agrees }) => ({
    label,
    rows,
    computed,
    stated,
    agrees,
  }));
}

const C9 =
  'coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/ public key';
const C7 = 'coin,address,amount,message,signature1,signature2,redeem script/ public key';

const byAsset = sharedFile('cases/wallets/asset-summary.csv');

describe('LabelSums', () => {
  it('adds exactly, beyond what a float holds, and compares with the summary to its last digit', () => {
    const rows = ['0.1', '0.2', '123456789012345678.000000000000000001', '1E-18'];
    const lines = rows.map((amount) => `ETH,ETH,1,0xa,${amount},m,s`);
    expect(sumsOf('coin,amount', 'ETH,123456789012345678.3', 'BTC,2', '', C9, ...lines)).toEqual([
      {
        label: 'ETH',
        rows: 4,
        computed: '123456789012345678.300000000000000002',
        stated: '123456789012345678.3',
        agrees: true,
      },
      { label: 'BTC', rows: 0, computed: '0', stated: '2', agrees: false },
    ]);
  });

  it('counts base units of the 7-column layout in coins, and leaves unknown units alone', () => {
    expect(sumsOf(C7, 'BTC,a,17263933,m,s', 'btc,b,100,m,s', 'NEW-COIN,c,5,m,s')).toEqual([
      { label: 'BTC', rows: 2, computed: '0.17264033', stated: null, agrees: null },
      { label: 'NEW-COIN', rows: 1, computed: null, stated: null, agrees: null },
    ]);
  });

  it.runIf(byAsset)(
    'finds that a first section by asset agrees, and only what is not there missing',
    () => {
      const sums = sumsOf(readFileSync(byAsset ?? '', 'utf8'));
      const stated = sums.filter(({ stated }) => stated !== null);
      expect(stated.filter(({ agrees }) => !agrees).map(({ label }) => label)).toEqual(['APT']);
      expect(stated.filter(({ agrees }) => agrees)).toHaveLength(4);
    },
  );

  it('has nothing to add in the audit layout', () => {
    const header = 'digitalAsset,network,address,signedMessage,signedMessage2,message,publicKey';
    expect(sumsOf(header, 'ETH,ETH,0xa,s,,m,')).toEqual([]);
  });
});
