import { DEMO_MONTHS } from '@/lib/demo/demo-months';
import { trialUserFile } from '@/lib/demo/trial-accounts';
import { DEMO } from '@/lib/exchanges/constants';
import type { SampleOffer } from './sample-offers';
import type { StoredTree } from './stored-tree';

/** A sample that is looked up in a stored tree; its content comes with the page. */
export type LookupSample = SampleOffer & { fileName: string; text: string; tree: StoredTree };

/**
 * The demo exchange's two trial accounts in its newest stored tree, as a hash and as the files it gave
 * them; none where the demo is not stored.
 */
export function listLookupSamples(trees: readonly StoredTree[]): LookupSample[] {
  const tree = trees.find(({ exchange }) => exchange === DEMO.slug);
  if (!tree || !DEMO_MONTHS.includes(tree.report)) return [];
  const counted = trialUserFile('counted', tree.report);
  const leftOut = trialUserFile('left-out', tree.report);
  const file = (account: typeof counted) => ({
    fileName: 'user_info_file.json',
    text: JSON.stringify(account, null, 2),
  });
  return [
    {
      id: 'demo-hash',
      title: 'An account hash',
      expect: 'pass',
      tree,
      fileName: 'pasted text',
      text: counted.nodes[0]?.hash ?? '',
    },
    {
      id: 'demo-file',
      title: 'The account’s file: three leaves',
      expect: 'pass',
      tree,
      ...file(counted),
    },
    {
      id: 'demo-left-out',
      title: 'An account that was left out',
      expect: 'fail',
      tree,
      ...file(leftOut),
    },
  ];
}
