'use client';

import type { CsvCell } from '@/components/charts/csv';
import { ExportMenu } from '@/components/charts/export-menu';

/** The export menu of a table drawn on the server: its rows, exact, and a link to this view. */
export function TableExport({
  name,
  header,
  rows,
}: {
  /** File name without its ending. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}) {
  return <ExportMenu name={name} rows={() => ({ header, rows })} />;
}
