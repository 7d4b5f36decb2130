import {
  aMonth,
  notAmong,
  oneOf,
  type QueryRule,
  type QueryRules,
} from '@/components/layout/query-check';
import { readTypedAmount } from '@/lib/format/typed-amount';
import { OWNERSHIP_STATUSES } from '@/lib/signatures/verdict';
import { HOLDING_SORTS, HOLDING_TYPES } from '@/lib/wallets/constants';
import type { FilterNames } from '@/lib/wallets/ledger/filter-names';
import { networkName } from '@/lib/wallets/networks';

/** As the API takes it. */
const LONGEST_SEARCH = 512;

const anAmount: QueryRule = {
  read: (text) => {
    const typed = readTypedAmount(text);
    return 'amount' in typed ? { value: typed.amount } : typed;
  },
};

/** What the address explorer understands of its address; names are those of the ledger shown. */
export function explorerRules(names: FilterNames): QueryRules {
  return {
    report: aMonth,
    q: {
      read: (text) =>
        text.length <= LONGEST_SEARCH
          ? { value: text }
          : { reason: `is longer than any address (${LONGEST_SEARCH} characters)` },
    },
    asset: { ...anAsset(names), list: true },
    network: {
      list: true,
      read: (text) => {
        const meant = names.networks(text);
        const here = names.networksHere.map(networkName);
        return meant.length > 0
          ? { value: meant.join(',') }
          : { reason: notAmong(text, here, 'the name of a network') };
      },
    },
    type: oneOf(HOLDING_TYPES, { list: true }),
    verdict: oneOf(OWNERSHIP_STATUSES, { list: true }),
    min: anAmount,
    max: anAmount,
    sort: oneOf(HOLDING_SORTS),
  };
}

/** An asset of the ledgers or figures of an exchange, in any letter case. */
export function anAsset(names: Pick<FilterNames, 'asset' | 'assets'>): QueryRule {
  return {
    read: (text) => {
      const value = names.asset(text);
      return value === null
        ? { reason: notAmong(text, names.assets, 'an asset of these files') }
        : { value };
    },
  };
}
