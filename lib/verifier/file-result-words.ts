import { formatCount } from '@/lib/format/amounts';
import type { PartStatus } from '@/lib/proofs/verdict';
import { walletSentence } from '@/lib/wallets/check/wallet-words';
import type { TreeResult } from './check-tree';
import { refusalSentence } from './proof-content';
import type { FileResult } from './protocol';
import { reportWords, verdictWords } from './verdict-words';

/** One line of the table: how it stands, what the file is, and what came of it. */
export function resultWords(result: FileResult): {
  status: PartStatus;
  what: string;
  outcome: string;
} {
  if (result.kind === 'wallet') {
    const { byStatus, setAside, rows } = result.report;
    const failed = byStatus.fail > 0;
    const status = failed
      ? 'fail'
      : rows > 0 && byStatus.pass === rows && setAside === 0
        ? 'pass'
        : 'unknown';
    return { status, what: 'Wallet file', outcome: walletSentence(result.report) };
  }
  if (result.kind === 'tree') {
    const { status } = result.result;
    return { status, what: 'Tree of all liabilities', outcome: treeSentence(result.result) };
  }
  const { name, result: run } = result;
  switch (run.kind) {
    case 'verdict': {
      const { status, schemeName } = run.verdict;
      const { title } = verdictWords(run.verdict);
      return {
        status: status === 'unsupported' ? 'not-applicable' : status,
        what: schemeName,
        outcome: title,
      };
    }
    case 'account-hash':
      return { status: 'unknown', what: 'Account hash', outcome: 'No proof; it can be looked up' };
    case 'refused': {
      if (run.seen !== null) {
        return { status: 'unknown', what: 'Not recognised', outcome: `Seen: ${run.seen}` };
      }
      const words = refusalSentence('', run).trim();
      const { line } = run.place;
      const outcome = line === undefined ? words : `line ${line}: ${words}`;
      return { status: 'unknown', what: name ? 'Not checked' : '', outcome };
    }
  }
}

/** `36 files: 34 pass, 1 fails, 1 not decided`. */
export function countsWords(results: readonly FileResult[]): string {
  const statuses = results.map((result) => resultWords(result).status);
  const count = (...wanted: PartStatus[]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const [pass, fail, open] = [count('pass'), count('fail'), count('unknown', 'not-applicable')];
  const parts = [
    pass > 0 ? `${formatCount(pass)} ${pass === 1 ? 'passes' : 'pass'}` : '',
    fail > 0 ? `${formatCount(fail)} ${fail === 1 ? 'fails' : 'fail'}` : '',
    open > 0 ? `${formatCount(open)} not decided` : '',
  ].filter(Boolean);
  const files = results.length === 1 ? 'One file' : `${formatCount(results.length)} files`;
  return parts.length > 0 ? `${files}: ${parts.join(', ')}` : 'Nothing here can be checked';
}

export function treeSentence(result: TreeResult): string {
  if (result.facts) {
    const { leaves } = result.facts;
    const holds = `Every sum and every hash of its ${formatCount(leaves)} leaves holds`;
    return result.published
      ? `${holds}, and its root is the one the exchange published for ${reportWords(result.published.report)}.`
      : `${holds}. Whether the exchange published its root is not known here; compare it with the exchange’s page.`;
  }
  const where = result.line === null ? '' : `Line ${result.line} `;
  if (result.status === 'fail') {
    return `${where}${result.reason}. This file does not hold; a file that was changed on the way looks the same, so download it again from the exchange before you conclude anything.`;
  }
  return `Not decided: ${where ? `line ${result.line} ` : ''}${result.reason}. The file is not whole or was changed on the way: download it again from the exchange.`;
}
