import { demoMonthLiabilities } from '@/lib/demo/demo-liabilities';
import { DEMO_MONTHS } from '@/lib/demo/demo-months';
import { demoAccountName, demoTreeName } from '@/lib/demo/file-names';
import { TRIAL_ACCOUNTS, trialUserFile } from '@/lib/demo/trial-accounts';
import { DEMO } from '@/lib/exchanges/constants';
import type { Month } from '@/lib/format/month';
import { getReportLiabilities } from '@/lib/liabilities/data';
import type { Database } from '@/lib/platform/db';

/** Made once a process: the text is always the same, and there are six. */
const trees = new Map<string, Promise<string>>();

/**
 * A file of the demo exchange by its name, as `ballast demo --files` writes it; null where there is no
 * such file or the demo's months are not stored here.
 */
export async function readDemoFile(
  name: string,
  { database }: { database?: Database } = {},
): Promise<{ text: string; type: string } | null> {
  const month = DEMO_MONTHS.find((known) => name.includes(known));
  if (!month) return null;
  const stored = await getReportLiabilities({ exchange: DEMO.slug, report: month, database });
  if (!stored?.tree) return null;
  const which = TRIAL_ACCOUNTS.find((known) => name === demoAccountName(month, known));
  if (which) {
    const text = `${JSON.stringify(trialUserFile(which, month), null, 2)}\n`;
    return { text, type: 'application/json' };
  }
  if (name !== demoTreeName(month)) return null;
  const { root, totals } = stored.tree;
  const text = await treeText({ month, root, totals });
  return { text, type: 'text/plain; charset=utf-8' };
}

function treeText({
  month,
  root,
  totals,
}: {
  month: Month;
  root: string;
  totals: readonly { asset: string; amount: string }[];
}): Promise<string> {
  const known = trees.get(root);
  if (known) return known;
  const owed = (coin: string) => totals.find(({ asset }) => asset === coin)?.amount ?? '0';
  const made = Promise.resolve().then(() => {
    const { root: own, tree } = demoMonthLiabilities({
      month,
      owed: { BTC: owed('BTC'), ETH: owed('ETH'), USDT: owed('USDT') },
    });
    if (own !== root) throw new Error(`the stored tree of ${month} is not the demo's own`);
    return tree;
  });
  made.catch(() => trees.delete(root));
  trees.set(root, made);
  return made;
}
