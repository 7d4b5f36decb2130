import { TableExport } from '@/components/tables/table-export';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import type { ExchangeSummary } from '@/lib/exchanges/schema';
import { headlineFirst } from '@/lib/reports/headline-first';
import type { Report } from '@/lib/reports/schema';
import { CoverageTable } from './coverage-table';
import { CustodyTable } from './custody-table';
import { DerivedFigures } from './derived-figures';
import { EvidenceLegend } from './evidence-legend';
import { coverageAssets, derivedAssets, evidenceKinds, splitAssets } from './figure-groups';
import { FIGURE_COLUMNS, figureRecords } from './figures-export';

/** All figures of a report, each one click from its sources; what is only derived stands apart. */
export function FiguresPanel({ exchange, report }: { exchange: ExchangeSummary; report: Report }) {
  const { assets } = report;
  const ordered = headlineFirst(assets, ({ asset }) => asset);
  const covered = coverageAssets(ordered);
  const split = splitAssets(ordered);
  const onlySplit = split.filter((figures) => !covered.includes(figures)).length;
  const derived = derivedAssets(assets);
  const name = `${exchange.slug}-${report.report}`;
  const download = `/api/v1/exchanges/${exchange.slug}/reports/${report.report}`;
  if (assets.length === 0) {
    return (
      <Panel id="figures" title="Figures">
        <EmptyState title="No figure of this report was found.">
          That the report exists is known from its sources, listed below.
        </EmptyState>
      </Panel>
    );
  }
  const exportMenu = (
    <div className="flex items-center gap-3 text-note">
      <a href={`${download}?revision=${report.revision}`} className="text-accent hover:underline">
        This report as JSON
      </a>
      <TableExport name={`${name}-figures`} header={FIGURE_COLUMNS} rows={figureRecords(assets)} />
    </div>
  );
  const legend = (
    <EvidenceLegend
      kinds={evidenceKinds(assets)}
      approximate={assets.some(({ approximate }) => approximate)}
    />
  );
  return (
    <>
      {covered.length > 0 ? (
        <Panel id="figures" title="Held against owed, in coins" tools={exportMenu}>
          <CoverageTable exchange={exchange.slug} name={exchange.name} assets={covered} />
          {legend}
          {derived.length > 0 ? <DerivedFigures assets={derived} /> : null}
        </Panel>
      ) : null}
      {split.length > 0 ? (
        <Panel
          id="custody"
          title="Where the reserves are"
          tools={covered.length > 0 ? undefined : exportMenu}
        >
          {onlySplit > 0 ? (
            <p className="mb-3 max-w-[70ch] text-soft text-sm">
              Of {onlySplit} assets only this is known; what {exchange.name} owes in them was not
              found.
            </p>
          ) : null}
          <CustodyTable assets={split} />
          {covered.length > 0 ? null : legend}
        </Panel>
      ) : null}
    </>
  );
}
