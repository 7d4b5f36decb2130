import { InputError } from '@/lib/format/input-error';
import { STAKING_LIST_TYPE } from '../coin-labels';
import { resolveCoin } from '../resolve-coin';
import { readCoins } from './amount';
import type { Cells } from './cells';
import type { StakingHeader } from './header';
import { type ReadRow, valueAt } from './read-row';

const VALIDATOR_KEY = /^(?:0[xX])?[0-9a-fA-F]{96}$/;

/**
 * Reads one line of the list of validators: the row's address is the validator's key. `coin` is what
 * the list's own first section names. Whoever reads the whole archive finds the owner.
 */
export function readStakingRow(
  header: StakingHeader,
  { texts, starts }: Cells,
  { line, coin }: { line: number; coin: string },
): ReadRow {
  const { deposit, validator, amount: amountAt, withdrawal } = header.index;
  const problem = (at: number, code: string, reason: string): ReadRow => ({
    kind: 'problem',
    problem: {
      line,
      column: starts[at] ?? starts.at(-1) ?? 1,
      field: header.names[at] ?? null,
      code,
      reason,
    },
  });
  const key = valueAt(texts, validator);
  if (!key || !VALIDATOR_KEY.test(key)) {
    return problem(validator, 'bad-validator', "is not a validator's 48-byte public key");
  }
  const amountText = valueAt(texts, amountAt);
  if (amountText === null) return problem(amountAt, 'missing-amount', 'has no amount');
  let amount: string;
  try {
    amount = readCoins(amountText);
  } catch (error) {
    const reason = error instanceof InputError ? error.reason : 'is negative';
    return problem(amountAt, 'bad-amount', reason);
  }
  const address = `0x${key.replace(/^0x/i, '').toLowerCase()}`;
  const cells = { coin, network: null, audit: false, address };
  return {
    kind: 'row',
    row: {
      line,
      layout: 'staking',
      type: STAKING_LIST_TYPE,
      height: null,
      amount,
      amountText,
      ...cells,
      resolved: resolveCoin(cells),
      message: null,
      signature1: null,
      signature2: null,
      script: null,
      eoa1: null,
      eoa2: null,
      staked: { deposit: valueAt(texts, deposit), withdrawal: valueAt(texts, withdrawal) },
    },
  };
}
