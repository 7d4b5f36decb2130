import { InputError } from '@/lib/format/input-error';
import type { Month } from '@/lib/format/month';
import type { Database } from '@/lib/platform/db';
import { rootContent } from '@/lib/reports/replay';
import type { RootStatement } from '@/lib/reports/stated-root';
import { isWebAddress, titleOfUrl } from '@/lib/sources/web-address';
import { statementCheck } from './belonging/check-statement';
import { type IngestResult, ingestReports } from './ingest-reports';
import { RootMerge, type RootResult, requireStoredExchange, rootFile } from './root-job';

/** Raise it when the same words come to mean something else. */
const ROOT_VERSION = 1;
const LONGEST_SOURCE = 500;

/**
 * Stores the root of the liabilities tree that was published, or is reported, for a report. Becomes
 * the report's root where none is known or only a reported one; a root that differs stays a conflict.
 * The same words again change nothing.
 *
 * @throws InputError when root, source or report cannot be used.
 */
export async function ingestRoot({
  db,
  exchange,
  report,
  root,
  source,
  evidence,
  force = null,
}: {
  db: Database;
  exchange: string;
  report: Month;
  /** 64 hex digits, `0x` before them or not. */
  root: string;
  /** Where it is stated: a web address or words. */
  source: string;
  evidence: RootStatement['evidence'];
  /** Store a root that is known as that of another report, for this reason; readers see it. */
  force?: string | null;
}): Promise<RootResult> {
  const statement = readStatement({ root, source, evidence });
  const known = await requireStoredExchange({ db, exchange });
  const content = rootContent(report, statement);
  const merged = new RootMerge(statement, { exchange, report });
  const result = await ingestReports({
    db,
    job: {
      exchange: known,
      command: 'ingest root',
      ...statementCheck(
        { names: [], root: statement.root },
        {
          file: 'the root',
          exchange,
          report,
          force,
          command: `ballast ingest root ${statement.root} --exchange ${exchange} --source …`,
        },
      ),
      kind: 'root',
      adds: true,
      readerVersion: ROOT_VERSION,
      files: [{ file: rootFile({ exchange, report, content }), contents: [content] }],
      merge: merged.merge,
      origin: () => `root stated (${statement.title})`,
    },
  });
  return rootResult(result, merged);
}

/** What to tell of a statement that was ingested. */
export function rootResult(
  { changed, reports }: IngestResult,
  { outcome, current, statement: { root } }: RootMerge,
): RootResult {
  const revision = reports[0]?.revision ?? null;
  return { changed, outcome: outcome ?? 'known', root, current, revision };
}

function readStatement({
  root,
  source,
  evidence,
}: {
  root: string;
  source: string;
  evidence: RootStatement['evidence'];
}): RootStatement {
  const hex = root.trim().toLowerCase().replace(/^0x/, '');
  if (!/^[0-9a-f]{64}$/.test(hex)) {
    throw new InputError({
      code: 'root-syntax',
      reason: `the root must be 64 hex digits, not "${root.slice(0, 80)}"`,
    });
  }
  const text = source.trim();
  if (text === '' || text.length > LONGEST_SOURCE || /\p{Cc}/u.test(text)) {
    const reason = `the source must be a web address or words, at most ${LONGEST_SOURCE} characters, without control characters`;
    throw new InputError({ code: 'source-syntax', reason });
  }
  const url = isWebAddress(text) ? text : null;
  return { root: hex, evidence, url, title: url === null ? text : titleOfUrl(url) };
}
