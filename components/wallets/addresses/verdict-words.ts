import type { BoundTo, OwnershipStatus } from '@/lib/signatures/verdict';
import type { HoldingType } from '@/lib/wallets/constants';

/** One word for tables. */
export const VERDICT_WORDS: Readonly<Record<OwnershipStatus, string>> = {
  pass: 'Pass',
  fail: 'Fail',
  'not-bound': 'Not bound',
  unsupported: 'Not checkable',
};

export const TYPE_WORDS: Readonly<Record<HoldingType, string>> = {
  own: 'Own wallet',
  staking: 'Staking',
  custody: 'Custody',
  other: 'Other',
};

/** The verdict as the answer to "is this address proven to be the exchange's?". */
export function verdictTitle({
  status,
  boundTo,
  several = false,
}: {
  status: OwnershipStatus;
  boundTo: BoundTo | null;
  /** Whether more than one signature was given, as a multisig address needs. */
  several?: boolean;
}): string {
  switch (status) {
    case 'pass':
      return boundTo === 'owner'
        ? 'The named owner of this address signed.'
        : several
          ? 'As many keys of this address signed as it asks for.'
          : 'The key of this address signed.';
    case 'fail':
      return 'This claim of ownership does not hold.';
    case 'not-bound':
      return 'Nothing ties the key that signed to this address.';
    case 'unsupported':
      return 'This claim of ownership cannot be checked here.';
  }
}

/** A stable code as words: `threshold-not-met` reads "threshold not met". */
export function codeWords(code: string): string {
  return code.replaceAll('-', ' ');
}
