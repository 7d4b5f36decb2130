/** The data sets, in the order they are offered. */
export const DATASETS = ['ratio-history', 'reports', 'figures', 'sources', 'conflicts'] as const;
export type DatasetId = (typeof DATASETS)[number];

export const FORMATS = ['csv', 'json', 'parquet'] as const;
export type DatasetFormat = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<DatasetFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** Raise it when the bytes of a data set change for another reason than its data. */
export const EXPORT_VERSION = 1;

/**
 * Figures are facts and belong to nobody; what is ours is the compilation. The licence covers it
 * and asks for a mention, which also lets readers find the sources.
 */
export const DATASET_LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  note: 'The figures are facts that exchanges and others published; each row or its report names where. The compilation (selection, evidence marks, recomputed ratios, remarks) is offered under CC BY 4.0: use it for anything, name Ballast. Titles and quotations stay with their authors. The code is MIT. No warranty: a proof of reserves is a snapshot, not an audit.',
} as const;
