/**
 * The table of one ledger's holdings, quoted for SQL: a partition of "Holding", in which all months
 * are. What is asked of one ledger is asked of its table, which needs no condition to tell it.
 *
 * @throws RangeError for what is no id.
 */
export function holdingTable(ledgerId: number): string {
  if (!Number.isSafeInteger(ledgerId) || ledgerId < 1) throw new RangeError(`ledger ${ledgerId}`);
  return `"Holding_${ledgerId}"`;
}
