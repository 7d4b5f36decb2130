import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DemoMonth } from './demo-month';
import { demoAccountName, demoTreeName } from './file-names';
import { TRIAL_ACCOUNTS, trialUserFile } from './trial-accounts';

/**
 * Writes what the demo exchange publishes for a month, in the forms in which OKX publishes it: its
 * wallet file and its tree of liabilities.
 */
export async function writeDemoMonth({
  folder,
  made: { report, walletFile, liabilities },
}: {
  folder: string;
  made: DemoMonth;
}): Promise<{ wallets: string; tree: string }> {
  await mkdir(folder, { recursive: true });
  const wallets = path.join(folder, `demo_por_${report.month}.csv`);
  const tree = path.join(folder, demoTreeName(report.month));
  await Promise.all([writeFile(wallets, walletFile), writeFile(tree, liabilities.tree)]);
  return { wallets, tree };
}

/** Writes the files that the demo exchange's two trial accounts were given for a month. */
export async function writeTrialFiles({
  folder,
  month,
}: {
  folder: string;
  month: string;
}): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    TRIAL_ACCOUNTS.map(async (which) => {
      const file = path.join(folder, demoAccountName(month, which));
      await writeFile(file, `${JSON.stringify(trialUserFile(which, month), null, 2)}\n`);
      return file;
    }),
  );
}
