import { okxProofSystem } from '@/lib/reports/constants';
import type { AssetContent, ReportContent, StatedFigure } from '@/lib/reports/content';
import type { HistoryReport } from '@/lib/sources/okx/history-report';

/**
 * A report of the curated history as content to store. Its figures were compiled from public pages,
 * press and mirrors of the exchange's own, so all of them are `reported`.
 */
export function historyContent(report: HistoryReport): ReportContent {
  const { month, snapshot, merkleRoot, assets, sources, conflicts, ...facts } = report;
  return {
    month,
    facts: {
      ...facts,
      snapshot: snapshot && { ...snapshot, at: exactInstant(snapshot) },
      liabilitiesRoot: merkleRoot,
      proofSystem: okxProofSystem(month),
    },
    assets: assets.map(assetContent),
    sources: sources.map((source) => ({ ...source, evidence: 'reported' as const })),
    conflicts,
  };
}

/** Instants are kept to the millisecond, so that what is read back equals what was stored. */
function exactInstant({ at, precision }: { at: string; precision: 'instant' | 'day' }): string {
  return precision === 'instant' ? new Date(at).toISOString() : at;
}

function assetContent(asset: HistoryReport['assets'][number]): AssetContent {
  const { reserves, exchangeReserves, custodyReserves, liabilities, ratioPercent, ...rest } = asset;
  return {
    ...rest,
    reserves: reported(reserves),
    exchangeReserves: reported(exchangeReserves),
    custodyReserves: reported(custodyReserves),
    liabilities: reported(liabilities),
    publishedRatio: reported(ratioPercent),
  };
}

function reported(value: string | null): StatedFigure {
  return value === null ? null : { value, evidence: 'reported' };
}
