import { describe, expect, it } from 'vitest';
import { WalletReader } from '@/lib/sources/okx/wallets/wallet-reader';
import { HoldingKinds } from './holding-kinds';

const C11 =
  'coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script/ public key, eoa1, eoa2';
const C12 = C11.replace('coin,', 'coin,Type,');
const validator = 'ab'.repeat(48);

/** The kind of each row, by number, and the types of the kinds. */
function kindsOf(...lines: string[]) {
  const kinds = new HoldingKinds();
  const numbers: number[] = [];
  const reader = new WalletReader({ row: (row) => numbers.push(kinds.numberOf(row)) });
  reader.push(`${lines.join('\n')}\n`);
  reader.end();
  return { numbers, types: kinds.all.map(({ type, publishedType }) => [type, publishedType]) };
}

describe('HoldingKinds', () => {
  it('tells validators by their key where a file has no types', () => {
    const rows = ['0xaa', validator, `0x${validator}`, '0xaa'].map((at) => `ETH,ETH,1,${at},1,m,s`);
    expect(kindsOf(C11, ...rows)).toEqual({
      numbers: [0, 1, 1, 0],
      types: [
        ['own', null],
        ['staking', null],
      ],
    });
  });

  it('believes the type where there is one', () => {
    const rows = ['Non Staking', 'Native ETH Staking'].map(
      (type) => `ETH,${type},ETH,1,${validator},1,m,s`,
    );
    expect(kindsOf(C12, ...rows).types).toEqual([
      ['own', 'Non Staking'],
      ['staking', 'Native ETH Staking'],
    ]);
  });
});
