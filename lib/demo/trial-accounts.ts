import type { Month } from '@/lib/format/month';
import { sha256Text } from '@/lib/proofs/hashing/sha256-text';
import {
  buildOkxMerkleV2Tree,
  type SplitAccount,
  type UserFile,
} from '@/lib/proofs/okx-merkle-v2/build-tree';
import { DEMO_MONTHS } from './demo-months';

/** The two accounts of the demo exchange that visitors try: one is in its trees, one was left out. */
export const TRIAL_ACCOUNTS = ['counted', 'left-out'] as const;
export type TrialAccount = (typeof TRIAL_ACCOUNTS)[number];

/** What the account holds in a month and how it is split over leaves; the nonce is new every month. */
export function trialAccount(which: TrialAccount, month: Month): SplitAccount {
  const nth = DEMO_MONTHS.indexOf(month);
  const nonce = sha256Text(`demo ${month} ${which} trial account`);
  if (which === 'left-out') {
    return { nonce, parts: [{ BTC: '1.5', ETH: '12.25', USDT: '48000.5' }] };
  }
  return {
    nonce,
    parts: [
      { BTC: `0.2${nth}`, ETH: '1.5', USDT: '812.07' },
      { BTC: '0.17350001', ETH: '0', USDT: `${430 + nth}.4` },
      { BTC: '0', ETH: '0.905', USDT: '0.00000099' },
    ],
  };
}

/** The file that the demo exchange would give to the account: OKX's `user_info_file.json`. */
export function trialUserFile(which: TrialAccount, month: Month): UserFile {
  const [file] = buildOkxMerkleV2Tree([trialAccount(which, month)]).users;
  if (!file) throw new Error('an account has a file');
  return file;
}
