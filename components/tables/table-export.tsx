'use client';

import { ExportMenu } from '@/components/ui/export-menu';
import type { CellValue } from '@/lib/tabular/column';

/** The export menu of a table drawn on the server: its rows, exact, and a link to this view. */
export function TableExport({
  name,
  header,
  rows,
}: {
  /** File name without its ending. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly CellValue[])[];
}) {
  return <ExportMenu name={name} rows={() => ({ header, rows })} />;
}
