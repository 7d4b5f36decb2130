import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS, type DatasetId, DEFINITIONS } from '@/lib/datasets/constants';
import {
  conflictRows,
  type DatasetReport,
  figureRows,
  ratioHistoryRows,
  reportRow,
  sourceRows,
} from '@/lib/datasets/rows';
import type { ExportManifest } from '@/lib/datasets/schema';
import { type Month, monthFromIndex, monthIndex } from '@/lib/format/month';
import { createDatasetWriter, type DatasetWriter } from './dataset-writer';

export const MANIFEST = 'manifest.json';

/** What an export is told, in order: an exchange, then its reports from the oldest. */
export type ExportVisitor = {
  exchange: (exchange: { slug: string; assets: readonly string[] }) => Promise<void>;
  report: (report: DatasetReport) => Promise<void>;
};

/** Reads a snapshot of the data, telling the visitor, and returns the version it read. */
export type SnapshotReader = (visitor: ExportVisitor) => Promise<string>;

/** Writes every data set in every format into an empty folder, the manifest last. */
export async function writeExports({
  folder,
  read,
}: {
  folder: string;
  read: SnapshotReader;
}): Promise<ExportManifest> {
  const writers = await createWriters(folder);
  try {
    const version = await read(exportVisitor(writers));
    const datasets: Partial<ExportManifest['datasets']> = {};
    for (const id of DATASETS) datasets[id] = await writers[id].finish();
    const manifest = { version, datasets: datasets as Required<typeof datasets> };
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
    return manifest;
  } catch (error) {
    await Promise.all(Object.values(writers).map((writer) => writer.abandon()));
    throw error;
  }
}

type Writers = Record<DatasetId, DatasetWriter>;

async function createWriters(folder: string): Promise<Writers> {
  const entries = await Promise.all(
    DATASETS.map(async (id) => {
      const { columns } = DEFINITIONS[id];
      return [id, await createDatasetWriter({ folder, id, columns })] as const;
    }),
  );
  return Object.fromEntries(entries) as Writers;
}

function exportVisitor(writers: Writers): ExportVisitor {
  let exchange = '';
  let assets: readonly string[] = [];
  let next: Month | null = null;
  return {
    exchange: async (current) => {
      exchange = current.slug;
      assets = current.assets;
      next = null;
    },
    report: async (report) => {
      const history = writers['ratio-history'];
      for (let month = next ?? report.report; month < report.report; month = monthAfter(month)) {
        await history.add(ratioHistoryRows({ exchange, month, assets, report: null }));
      }
      next = monthAfter(report.report);
      await history.add(ratioHistoryRows({ exchange, month: report.report, assets, report }));
      await writers.reports.add([reportRow(report)]);
      await writers.figures.add(figureRows(report));
      await writers.sources.add(sourceRows(report));
      await writers.conflicts.add(conflictRows(report));
    },
  };
}

function monthAfter(month: Month): Month {
  return monthFromIndex(monthIndex(month) + 1);
}
