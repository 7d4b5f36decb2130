import type { WalletCheckReport } from './wallet-check-report';

/** What a check of wallet files came to, in one sentence: on the page and on the command line. */
export function walletSentence({
  rows,
  byStatus,
  setAside,
  boundToOwner,
}: WalletCheckReport): string {
  if (rows === 0) return setAside > 0 ? 'No row could be read.' : 'No rows: nothing was checked.';
  const parts = [
    rows > 1 && byStatus.pass === rows
      ? `All ${rows} rows pass`
      : `${byStatus.pass} of ${rows} rows pass`,
    boundToOwner > 0 ? ` (${boundToOwner} through the owner they name)` : '',
    byStatus.fail > 0 ? `, ${byStatus.fail} fail` : '',
    byStatus['not-bound'] > 0
      ? `, ${byStatus['not-bound']} signed but not bound to the address`
      : '',
    byStatus.unsupported > 0 ? `, ${byStatus.unsupported} cannot be checked` : '',
    setAside > 0 ? `, ${setAside} could not be read` : '',
  ];
  return `${parts.join('')}.`;
}
