import {
  formatAmount,
  formatCount,
  formatRatio,
  formatSigned,
  formatUsd,
} from '@/lib/format/amounts';
import { formatDay, formatSnapshot } from '@/lib/format/dates';
import type { AssetFigures, Figure, Report } from '@/lib/reports/schema';
import { printable } from './printable';
import {
  describeConflicts,
  describeFiles,
  describeRevisions,
  describeSources,
} from './report-trail';
import { type Column, GAP, textTable } from './text-table';

/** The lines that `ballast report` prints. */
export function describeReport({ name, report }: { name: string; report: Report }): string[] {
  const number = report.ordinal === null ? '' : ` #${report.ordinal}`;
  const last = report.revisions[0]?.revision ?? report.revision;
  const revision = last === 1 ? '' : `, revision ${report.revision} of ${last}`;
  return [
    `${name} report${number} of ${report.report}${revision}`,
    '',
    ...facts(report),
    '',
    ...figures(report.assets),
    ...describeSources(report.sources),
    ...describeConflicts(report.conflicts),
    ...describeFiles(report.artifacts),
    ...describeRevisions(report),
  ];
}

function facts(report: Report): string[] {
  const { snapshotAt, publishedOn, totalUsd, addressCount } = report;
  const lines: [string, string | null][] = [
    ['Number known by', report.ordinalBasis],
    ['Snapshot', withRemark(snapshotAt && formatSnapshot(snapshotAt), report.snapshotBasis)],
    ['Published', withRemark(publishedOn && formatDay(publishedOn), report.publishedOnBasis)],
    ['Audit number', report.auditId],
    ['Proof system', report.proofSystem],
    ['Liabilities root', report.liabilitiesRoot],
    ['Total', totalUsd && formatUsd(totalUsd)],
    [
      'Addresses',
      withRemark(addressCount === null ? null : formatCount(addressCount), report.addressCountNote),
    ],
    ['Assets covered', coverage(report)],
    ['Reserve file', report.reserveFile],
    ['Liability file', report.liabilityFile],
    ['Auditor', report.auditor],
    ['Verified by users', report.verificationCounts],
    ['Confidence', report.confidence],
    ['Notes', report.notes],
  ];
  const optional = ['Number known by', 'Auditor', 'Verified by users', 'Confidence', 'Notes'];
  const shown = lines.filter(([label, value]) => value !== null || !optional.includes(label));
  const width = Math.max(...shown.map(([label]) => label.length));
  return shown.map(
    ([label, value]) => `${label.padEnd(width)}  ${printable(value ?? 'not found')}`,
  );
}

function withRemark(value: string | null, remark: string | null): string | null {
  const shown = value ?? (remark === null ? null : 'not found');
  return shown !== null && remark !== null ? `${shown} (${remark})` : shown;
}

function coverage({ assetCount, assetsCovered }: Report): string | null {
  return withRemark(assetCount === null ? null : formatCount(assetCount), assetsCovered);
}

const columns: readonly Column[] = [
  { title: 'Asset' },
  { title: 'Reserves (coins)', align: 'point' },
  { title: 'Own wallets', align: 'point' },
  { title: 'Custody', align: 'point' },
  { title: 'Liabilities', align: 'point' },
  { title: 'Surplus', align: 'point' },
  { title: 'Printed %', align: 'point' },
  { title: 'Recomputed %', align: 'point' },
  { title: 'Evidence' },
];

function figures(assets: readonly AssetFigures[]): string[] {
  if (assets.length === 0) return ['No figure of any asset was found.'];
  const rows = assets.map((row) => [
    row.asset,
    ...[row.reserves, row.exchangeReserves, row.custodyReserves, row.liabilities].map(amount),
    row.surplus && formatSigned(row.surplus),
    row.publishedRatio.value,
    row.recomputedRatio && formatRatio(row.recomputedRatio),
    evidence(row),
  ]);
  const derived = assets.filter((row) => row.derived !== null).map(derivedLine);
  const usd = assets.filter((row) => row.reservesUsd !== null).map(usdLine);
  return [...textTable({ columns, rows }), ...derived, ...usd];
}

function amount({ value }: Figure): string | null {
  return value && formatAmount(value);
}

function evidence(row: AssetFigures): string | null {
  const { reserves, exchangeReserves, custodyReserves, liabilities, publishedRatio } = row;
  const all = [reserves, exchangeReserves, custodyReserves, liabilities, publishedRatio];
  const kinds = new Set(all.flatMap((figure) => figure.evidence ?? []));
  const text = [...kinds].join(' + ');
  return text && row.approximate ? `${text}, rounded` : text || null;
}

function derivedLine({ asset, derived }: AssetFigures): string {
  const parts = [
    derived?.reserves ? `reserves ${formatAmount(derived.reserves)}` : null,
    derived?.liabilities ? `liabilities ${formatAmount(derived.liabilities)}` : null,
  ].filter(Boolean);
  return printable(
    `${asset}, derived and used nowhere: ${parts.join(', ')} (${derived?.basis ?? GAP})`,
  );
}

function usdLine({ asset, reservesUsd }: AssetFigures): string {
  return `${asset} reserves valued at ${formatUsd(reservesUsd ?? '0')} by a source`;
}
