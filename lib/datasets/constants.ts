import { LEAF_COLUMNS } from '@/lib/liabilities/leaf-columns';
import type { Column } from '@/lib/tabular/column';
import type { DatasetFormat } from '@/lib/tabular/formats';
import { HOLDING_COLUMNS } from '@/lib/wallets/holdings/export-columns';
import {
  CONFLICTS_COLUMNS,
  FIGURES_COLUMNS,
  RATIO_HISTORY_COLUMNS,
  REPORTS_COLUMNS,
  SOURCES_COLUMNS,
} from './columns';

/** The data sets, in the order they are offered. */
export const DATASETS = ['ratio-history', 'reports', 'figures', 'sources', 'conflicts'] as const;
export type DatasetId = (typeof DATASETS)[number];

/** Data that is offered report by report, because all reports together would be gigabytes. */
export const REPORT_DATASETS = ['addresses', 'liabilities'] as const;
export type ReportDatasetId = (typeof REPORT_DATASETS)[number];

/**
 * Figures are facts and belong to nobody; what is ours is the compilation. The licence covers it
 * and asks for a mention, which also lets readers find the sources.
 */
export const DATASET_LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  note: 'The figures are facts that exchanges and others published; each row or its report names where. The compilation (selection, evidence marks, recomputed ratios, remarks) is offered under CC BY 4.0: use it for anything, name Ballast. Titles and quotations stay with their authors. The code is MIT. No warranty: a proof of reserves is a snapshot, not an audit.',
} as const;

/** `ratio-history.csv` */
export function datasetFileName(id: DatasetId, format: DatasetFormat): string {
  return `${id}.${format}`;
}

export type DatasetDefinition = {
  title: string;
  description: string;
  columns: readonly Column[];
};

/** What each data set holds: real exchanges only, current revisions, oldest report first. */
export const DEFINITIONS: Readonly<Record<DatasetId, DatasetDefinition>> = {
  'ratio-history': {
    title: 'Ratio history',
    description:
      'One row for each calendar month and asset of an exchange, from its first to its newest report. Months without a report or a figure are rows of nulls: gaps are explicit, nothing is interpolated.',
    columns: RATIO_HISTORY_COLUMNS,
  },
  reports: {
    title: 'Reports',
    description: 'One row for each report: when, by which proof, how complete, with which remarks.',
    columns: REPORTS_COLUMNS,
  },
  figures: {
    title: 'Figures',
    description:
      'One row for each asset of each report: reserves, liabilities and ratios with the evidence of each.',
    columns: FIGURES_COLUMNS,
  },
  sources: {
    title: 'Sources',
    description: 'Where the figures of each report were found.',
    columns: SOURCES_COLUMNS,
  },
  conflicts: {
    title: 'Conflicts',
    description: 'Figures and dates that some page states differently, and why they are not used.',
    columns: CONFLICTS_COLUMNS,
  },
};

/** What is offered report by report: real exchanges only, newest report first. */
export const REPORT_DEFINITIONS: Readonly<Record<ReportDatasetId, DatasetDefinition>> = {
  addresses: {
    title: 'Addresses',
    description:
      'One row for each row of a report’s wallet file: address, coin, amount, and whether the signature proves ownership. Streamed as it is asked for, so without size and digest.',
    columns: HOLDING_COLUMNS,
  },
  liabilities: {
    title: 'Trees of liabilities',
    description:
      'One row for each leaf of a report’s tree, which was recomputed whole when it was stored: its hash and what it is owed. Streamed as it is asked for, so without size and digest.',
    columns: LEAF_COLUMNS,
  },
};
