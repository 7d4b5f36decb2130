import { aCount, aMonth, oneOf, type QueryRules } from '@/components/layout/query-check';
import { anAsset } from '@/components/wallets/addresses/explorer-rules';
import { CHANGE_KINDS } from '@/lib/wallets/changes/constants';
import type { FilterNames } from '@/lib/wallets/ledger/filter-names';

/** What a comparison understands of its address. */
export function compareRules(names: FilterNames): QueryRules {
  return {
    from: aMonth,
    to: aMonth,
    asset: anAsset(names),
    kind: oneOf(CHANGE_KINDS),
    page: aCount(4),
  };
}
