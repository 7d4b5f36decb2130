import { isMonth } from '@/lib/format/month';
import { ApiProblem } from '@/lib/http/problem';
import type { LedgerRow } from '@/lib/wallets/ledger/data';
import { findLedger, listLedgers } from '@/lib/wallets/ledger/data';
import { requireExchange, requireReport } from './require-existing';

/**
 * The address ledger of a report, current or of one revision.
 *
 * @throws ApiProblem `unknown-exchange`, `unknown-report`, or `unknown-ledger` that lists the reports
 * that have one.
 */
export async function requireLedger({
  exchange,
  report,
  ledger,
}: {
  exchange: string;
  report: string;
  ledger: number | null;
}): Promise<LedgerRow> {
  const { slug } = await requireExchange(exchange);
  const found = isMonth(report) ? await findLedger({ exchange: slug, report, ledger }) : null;
  if (found) return found;
  await requireReport({ exchange, report, revision: null });
  const available = (await listLedgers({ exchange })).map((entry) => entry.report);
  const which = ledger === null ? 'address ledger' : `address ledger ${ledger}`;
  throw new ApiProblem({
    code: 'unknown-ledger',
    detail: `Report ${report} of ${exchange} has no ${which}. Reports with one: ${available.join(', ') || 'none yet'}.`,
    available,
  });
}

/** Both ledgers of a comparison. @throws ApiProblem as `requireLedger`, for the one that is not there. */
export async function requireBothLedgers({
  exchange,
  from,
  to,
}: {
  exchange: string;
  from: string;
  to: string;
}): Promise<void> {
  await requireLedger({ exchange, report: from, ledger: null });
  await requireLedger({ exchange, report: to, ledger: null });
}

/** What was read of a ledger that was there a moment ago. @throws ApiProblem `unknown-ledger`. */
export function stillThere<Value>(value: Value | null): Value {
  if (value !== null) return value;
  throw new ApiProblem({
    code: 'unknown-ledger',
    detail: 'The ledger was replaced just now; ask again.',
  });
}
