import type { Column } from '@/lib/http/export/column';
import {
  CONFLICTS_COLUMNS,
  FIGURES_COLUMNS,
  RATIO_HISTORY_COLUMNS,
  REPORTS_COLUMNS,
  SOURCES_COLUMNS,
} from './columns';
import type { DatasetId } from './constants';

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
