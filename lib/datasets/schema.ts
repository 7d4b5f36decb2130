import { z } from 'zod';
import { monthSchema } from '@/lib/format/schema';
import { FORMATS } from '@/lib/tabular/formats';
import { DATASETS, REPORT_DATASETS } from './constants';

export const datasetColumnSchema = z
  .object({
    name: z.string(),
    type: z
      .enum(['text', 'decimal', 'integer', 'boolean', 'month', 'date', 'timestamp'])
      .describe('decimal: exact text in every format. month: YYYY-MM. timestamp: UTC.'),
    unit: z.enum(['percent', 'USD', 'coins', 'days']).nullable(),
    meaning: z.string(),
    nullable: z.boolean(),
  })
  .meta({ id: 'DatasetColumn' });

export const datasetFileSchema = z
  .object({
    format: z.enum(FORMATS),
    name: z.string(),
    path: z.string().describe('Where to get it, relative to this site.'),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the file; also its ETag.'),
  })
  .meta({ id: 'DatasetFile' });

export const datasetSchema = z
  .object({
    id: z.enum(DATASETS),
    title: z.string(),
    description: z.string(),
    rows: z.number().int(),
    columns: z.array(datasetColumnSchema),
    files: z.array(datasetFileSchema),
  })
  .meta({ id: 'Dataset' });

export const reportDatasetSchema = z
  .object({
    id: z.enum(REPORT_DATASETS),
    title: z.string(),
    description: z.string(),
    columns: z.array(datasetColumnSchema),
    reports: z.array(
      z.object({
        exchange: z.string(),
        report: monthSchema,
        rows: z.number().int().describe('Rows of the file; of a tree, its leaves.'),
        files: z.array(datasetFileSchema.omit({ bytes: true, sha256: true })),
      }),
    ),
  })
  .meta({ id: 'ReportDataset' });

export const datasetCatalogSchema = z
  .object({
    version: z
      .string()
      .describe('Changes whenever the data changes; the same for all files of one catalog.'),
    licence: z.object({ id: z.string(), url: z.string(), note: z.string() }),
    datasets: z.array(datasetSchema),
    byReport: z.array(reportDatasetSchema).describe('What is offered report by report.'),
  })
  .meta({ id: 'DatasetCatalog' });

/** What was written to disk for one version of the data. */
export const exportManifestSchema = z.object({
  version: z.string(),
  datasets: z.record(
    z.enum(DATASETS),
    z.object({
      rows: z.number().int().min(0),
      files: z.record(
        z.enum(FORMATS),
        z.object({ bytes: z.number().int().min(0), sha256: z.string().length(64) }),
      ),
    }),
  ),
});

export type DatasetCatalog = z.infer<typeof datasetCatalogSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
export type ReportDataset = z.infer<typeof reportDatasetSchema>;
export type ExportManifest = z.infer<typeof exportManifestSchema>;
