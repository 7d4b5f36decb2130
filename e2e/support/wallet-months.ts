import { claimOf, manyRows, walletFile, walletRow } from '@/lib/testing/wallet-files';

/** Reports that get a made-up wallet file. */
export const EARLIER = '2024-02';
export const LATER = '2024-03';

const COMMON = 240;
const GONE = 10;
const CAME = 5;

/** An address whose signature is another's: it must fail everywhere. */
export const FAILING = claimOf('evm', 'e2e failing').address ?? '';
/** An address of the later month only, with two coins. */
export const SHARED = claimOf('evm', 'e2e shared').address ?? '';
/** What the later month holds, by how the rows below are made. */
export const LATER_ROWS = { all: COMMON - GONE + CAME + 3, fail: 1, gone: GONE, came: CAME + 2 };

const failing = walletRow('ETH', '77', {
  ...claimOf('evm', 'e2e failing'),
  signature1: claimOf('evm', 'e2e somebody else').signature1,
});

/**
 * The wallet file of a month: the later one lacks the first ten addresses of the earlier, has seven
 * new rows, and holds 10,000 BTC more on one address. The earlier has a row that cannot be read and
 * one that repeats another, and its summary claims one ether more than its rows hold.
 */
export function walletMonth(report: string): string {
  const common = manyRows(COMMON, 'e2e');
  if (report === EARLIER) {
    const foul = 'ETH,Non Staking,,100,0xabc,not-a-number,hello,0x00,,,,';
    const rows = [...common, failing, common[0] ?? '', foul];
    return walletFile(rows, ['ETH,100,7219', 'BTC,100,7260']);
  }
  const moved = walletRow('BTC', '10011', claimOf('bitcoin', `e2e ${GONE}`));
  const shared = ['ETH', 'USDT-ERC20'].map((coin) =>
    walletRow(coin, '5', claimOf('evm', 'e2e shared')),
  );
  const came = [...manyRows(CAME, 'e2e came'), ...shared];
  return walletFile([moved, ...common.slice(GONE + 1), ...came, failing]);
}
