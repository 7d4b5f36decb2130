import { printable } from './printable';

/** What a reader of a wallet file should hear of beside its verdicts, one sentence each. */
export function walletRemarks({
  unknownNetworks = {},
  otherNetworks = {},
  exponentAmounts = 0,
  written = null,
  repeatedValidators = 0,
}: {
  unknownNetworks?: Record<string, number>;
  otherNetworks?: Record<string, number>;
  exponentAmounts?: number;
  written?: string | null;
  repeatedValidators?: number;
}): string[] {
  return [
    ...Object.entries(unknownNetworks).map(
      ([name, count]) =>
        `unknown network ${name}: ${count}, checked by what address and signature say themselves`,
    ),
    ...Object.entries(otherNetworks).map(
      ([name, count]) => `${name}: ${count}, a label known on another network; the row decides`,
    ),
    exponentAmounts > 0
      ? `${exponentAmounts} amounts are written with an exponent: if a spreadsheet wrote this file, digits were cut; take the original file of the exchange`
      : '',
    written === null ? '' : `written with ${written}: the file went through another program`,
    repeatedValidators > 0
      ? `${repeatedValidators} validators are named by another row too; sums count them once`
      : '',
  ]
    .filter(Boolean)
    .map(printable);
}

/** Members of an archive that are no wallet files, one sentence each. */
export function leftOutRemarks(members: readonly { name: string; reason: string }[]): string[] {
  return members.map(({ name, reason }) => printable(`${name} is left out: it ${reason}`));
}
