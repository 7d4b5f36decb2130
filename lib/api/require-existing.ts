import { DATASETS, type DatasetId, datasetFileName } from '@/lib/datasets/constants';
import { listExchanges } from '@/lib/exchanges/data';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { isMonth } from '@/lib/format/month';
import { ApiProblem } from '@/lib/http/problem';
import { listAssets } from '@/lib/reports/assets/data';
import { HEADLINE_ASSETS } from '@/lib/reports/constants';
import { getReport, listReports } from '@/lib/reports/data';
import type { Report } from '@/lib/reports/schema';
import { type DatasetFormat, FORMATS } from '@/lib/tabular/formats';

const MAX_SHOWN = 60;
const shown = (text: string) => `"${text.slice(0, MAX_SHOWN)}"`;

/** The exchange of this slug. @throws ApiProblem `unknown-exchange` that lists the known slugs. */
export async function requireExchange(slug: string): Promise<ExchangeSummary> {
  const all = await listExchanges();
  const found = all.find((exchange) => exchange.slug === slug);
  if (found) return found;
  const available = all.map((exchange) => exchange.slug);
  throw new ApiProblem({
    code: 'unknown-exchange',
    detail: `There is no exchange ${shown(slug)}. Known: ${available.join(', ') || 'none yet'}.`,
    available,
  });
}

/**
 * A report, current or of one revision.
 *
 * @throws ApiProblem `unknown-exchange`, `unknown-report` (lists the newest 100 reports) or
 * `unknown-revision` (lists the revisions).
 */
export async function requireReport({
  exchange,
  report,
  revision,
}: {
  exchange: string;
  report: string;
  revision: number | null;
}): Promise<Report> {
  const { slug } = await requireExchange(exchange);
  const current = isMonth(report) ? await getReport({ exchange: slug, report }) : null;
  if (!current) throw await unknownReport(slug, report);
  if (revision === null) return current;
  const asked = current.revisions.some((entry) => entry.revision === revision)
    ? await getReport({ exchange: slug, report, revision })
    : null;
  if (asked) return asked;
  throw new ApiProblem({
    code: 'unknown-revision',
    detail: `Report ${report} of ${slug} has no revision ${revision}. The current one is ${current.revision}.`,
    available: current.revisions.map((entry) => String(entry.revision)),
  });
}

async function unknownReport(exchange: string, report: string): Promise<ApiProblem> {
  const { reports, nextCursor } = await listReports({ exchange, limit: 100 });
  const more = nextCursor === null ? '' : ' (the newest 100 are listed)';
  const hint = isMonth(report) ? '' : ' A report is named by the month of its snapshot, YYYY-MM.';
  return new ApiProblem({
    code: 'unknown-report',
    detail: `${exchange} has no report ${shown(report)}${more}.${hint}`,
    available: reports.map((entry) => entry.report),
  });
}

/**
 * The assets to answer for, each once: those asked for in any letter case, or the headline assets the exchange reports.
 *
 * @throws ApiProblem `unknown-asset` that lists the known ones.
 */
export async function assetsOrHeadlines({
  exchange,
  asked,
}: {
  exchange: string;
  asked: readonly string[] | undefined;
}): Promise<string[]> {
  const known = (await listAssets({ exchange })).map((entry) => entry.asset);
  if (asked === undefined) return HEADLINE_ASSETS.filter((asset) => known.includes(asset));
  const meant = (name: string) =>
    known.find((asset) => asset === name) ??
    known.find((asset) => asset.toLowerCase() === name.toLowerCase());
  const unknown = [...new Set(asked)].filter((name) => meant(name) === undefined);
  if (unknown.length === 0) return [...new Set(asked.flatMap((name) => meant(name) ?? []))];
  throw new ApiProblem({
    code: 'unknown-asset',
    detail: `asset: ${exchange} has no figures of ${unknown.map(shown).join(', ')}. Known: ${known.join(', ') || 'none yet'}.`,
    errors: unknown.map((name) => ({
      parameter: 'asset',
      reason: `${shown(name)} is not known`,
    })),
    available: known,
  });
}

/** The data set and format a file name stands for. @throws ApiProblem `unknown-dataset` with the names. */
export function requireDatasetFile(name: string): { id: DatasetId; format: DatasetFormat } {
  const all = DATASETS.flatMap((id) => FORMATS.map((format) => ({ id, format })));
  const found = all.find(({ id, format }) => datasetFileName(id, format) === name);
  if (found) return found;
  throw new ApiProblem({
    code: 'unknown-dataset',
    detail: `There is no file ${shown(name)}. /api/v1/datasets describes those there are.`,
    available: all.map(({ id, format }) => datasetFileName(id, format)),
  });
}
