import { z } from 'zod';
import { DATASET_LICENCE, DATASETS } from '@/lib/datasets/constants';
import { datasetCatalogSchema } from '@/lib/datasets/schema';
import { defineOperation } from '@/lib/http/operation';
import { FORMATS, MEDIA_TYPES } from '@/lib/tabular/formats';
import { DOWNLOAD_CONTENT } from './download';

export const listDatasetsOperation = defineOperation({
  id: 'listDatasets',
  path: '/api/v1/datasets',
  tag: 'Data sets',
  summary: 'List data sets',
  description:
    'Every data set with its columns, row count and licence, and each file with its size and SHA-256; addresses and trees of liabilities report by report. Synthetic exchanges are left out.',
  params: {},
  query: {},
  response: datasetCatalogSchema,
  example: {
    version: '0f343b0931126a20f133d67c2b018a3b',
    licence: { ...DATASET_LICENCE },
    datasets: [
      {
        id: 'sources',
        title: 'Sources',
        description: 'Where the figures of each report were found.',
        rows: 212,
        columns: [
          {
            name: 'url',
            type: 'text',
            unit: null,
            meaning: 'The page; null where the source has none of its own.',
            nullable: true,
          },
        ],
        files: [
          {
            format: 'csv',
            name: 'sources.csv',
            path: '/api/v1/datasets/sources.csv',
            mediaType: MEDIA_TYPES.csv,
            bytes: 24_812,
            sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          },
        ],
      },
    ],
    byReport: [
      {
        id: 'addresses',
        title: 'Addresses',
        description: 'One row for each row of a report’s wallet file.',
        columns: [],
        reports: [
          {
            exchange: 'okx',
            report: '2026-05',
            rows: 210_000,
            files: [
              {
                format: 'csv',
                name: 'okx-2026-05-addresses.csv',
                path: '/api/v1/exchanges/okx/reports/2026-05/holdings/export?format=csv&ledger=1',
                mediaType: MEDIA_TYPES.csv,
              },
            ],
          },
        ],
      },
    ],
  },
  problems: [],
  cache: 'short',
});

export const getDatasetFileOperation = defineOperation({
  id: 'getDatasetFile',
  path: '/api/v1/datasets/{file}',
  tag: 'Data sets',
  summary: 'Download a data set',
  description: `A whole data set as a file, \`<data set>.<format>\`: ${DATASETS.join(', ')} as ${FORMATS.join(', ')}. The ETag is its SHA-256, also given as \`Repr-Digest\` (RFC 9530). One byte range is served, so that Parquet readers fetch only what they need.`,
  params: {
    file: { description: 'Name from `/api/v1/datasets`.', example: 'ratio-history.csv' },
  },
  query: {},
  response: z.string().meta({ id: 'DatasetDownload', description: 'The bytes of the file.' }),
  example: '',
  content: DOWNLOAD_CONTENT,
  problems: ['unknown-dataset', 'range-not-satisfiable'],
  cache: 'revalidate',
});
