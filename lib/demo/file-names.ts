import type { Month } from '@/lib/format/month';
import type { TrialAccount } from './trial-accounts';

/** What the demo's public tree of a month is called. */
export function demoTreeName(month: Month): string {
  return `full-liabilities-merkle-tree-${month}.txt`;
}

/** What the file is called that one of its trial accounts was given. */
export function demoAccountName(month: Month, which: TrialAccount): string {
  return `user_info_file-${month}-${which}.json`;
}
