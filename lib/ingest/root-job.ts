import { createHash } from 'node:crypto';
import { findKnownExchange, type KnownExchange } from '@/lib/exchanges/constants';
import { listExchanges } from '@/lib/exchanges/data';
import { InputError } from '@/lib/format/input-error';
import type { Month } from '@/lib/format/month';
import type { Database } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import type { StoredContent } from '@/lib/reports/merge';
import {
  type RootOutcome,
  type RootStatement,
  rootStatements,
  stateRoot,
} from '@/lib/reports/stated-root';
import type { InputFile } from './input-file';

/** What became of a root that was stated. */
export type RootResult = {
  /** False: it was known already, in these words, and nothing was stored. */
  changed: boolean;
  /** `known` when nothing was done. */
  outcome: RootOutcome | 'known';
  root: string;
  /** The root that readers see now; another one after a conflict. */
  current: string | null;
  /** The report's revision now; null when nothing was done. */
  revision: number | null;
};

/**
 * The exchange as it is stored, whichever brought it here: OKX, the demo, or any other.
 *
 * @throws InputError `unknown-exchange` that says which are stored.
 */
export async function requireStoredExchange({
  db,
  exchange,
}: {
  db: Database;
  exchange: string;
}): Promise<KnownExchange> {
  const known = findKnownExchange(exchange);
  if (known) return known;
  const stored = await listExchanges({ database: db });
  const found = stored.find(({ slug }) => slug === exchange);
  if (found) {
    const { slug, name, website, pledgeDay, pledgeSince, synthetic } = found;
    return { slug, name, website, pledgeDay, pledgeSince, synthetic };
  }
  const listed = stored.map(({ slug }) => slug).join(', ') || 'none';
  const reason = `there is no exchange "${exchange.slice(0, 80)}"; stored: ${listed}`;
  throw new InputError({ code: 'unknown-exchange', reason });
}

/** The words of a root statement as a file of their own: the same words are the same file. */
export function rootFile({
  exchange,
  report,
  content,
}: {
  exchange: string;
  report: Month;
  content: ReportContent;
}): InputFile {
  const [statement] = rootStatements(content);
  const bytes = Buffer.from(JSON.stringify({ exchange, report, ...statement }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `root of ${report}`;
  return { path: name, name, bytes, sha256 };
}

/** Merges a statement into what is stored of its report, and remembers what came of it. */
export class RootMerge {
  outcome: RootOutcome | null = null;
  current: string | null = null;

  constructor(
    readonly statement: RootStatement,
    readonly place: { exchange: string; report: Month },
  ) {}

  /** @throws InputError `unknown-report` when there is nothing to state it of. */
  readonly merge = (stored: StoredContent | null): ReportContent => {
    if (!stored) {
      const { exchange, report } = this.place;
      const reason = `there is no report ${report} of ${exchange}; ingest its history or summary first`;
      throw new InputError({ code: 'unknown-report', reason });
    }
    const { hasSummary } = stored;
    const { content, outcome } = stateRoot(stored.content, this.statement, { hasSummary });
    this.outcome = outcome;
    this.current = content.facts.liabilitiesRoot;
    return content;
  };
}
