import { okxProofSystem } from '@/lib/reports/constants';
import { emptyAsset, NO_FACTS, type ReportContent, type StatedFigure } from '@/lib/reports/content';
import type { Summary } from '@/lib/sources/okx/summary';

const DETAIL_PAGE = 'https://www.okx.com/proof-of-reserves/detail';

/** OKX's own summary of a report as content to store: everything in it is `published`. */
export function summaryContent(summary: Summary): ReportContent {
  const { auditId, merkleRoot, snapshotAt, month, assets } = summary;
  return {
    month,
    facts: {
      ...NO_FACTS,
      snapshot: { at: snapshotAt, precision: 'instant' },
      snapshotBasis: `createTime ${Date.parse(snapshotAt)} of OKX's summary`,
      auditId,
      liabilitiesRoot: merkleRoot,
      proofSystem: okxProofSystem(month),
    },
    assets: assets.map((figures) => ({
      ...emptyAsset(figures.asset),
      reserves: published(figures.reserves),
      exchangeReserves: published(figures.exchangeReserves),
      custodyReserves: published(figures.custodyReserves),
      liabilities: published(figures.liabilities),
      publishedRatio: published(figures.ratioPercent),
    })),
    sources: [
      {
        url: DETAIL_PAGE,
        title: `OKX: proof of reserves, audit ${auditId}`,
        states:
          'Summary JSON of the detail page (auditRootInfo): reserves, liabilities, printed ratios, root of the liabilities tree',
        evidence: 'published',
      },
    ],
    conflicts: [],
  };
}

function published(value: string | null): StatedFigure {
  return value === null ? null : { value, evidence: 'published' };
}
