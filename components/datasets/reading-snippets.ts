import type { DatasetCatalog } from '@/lib/datasets/schema';

/** Short programs that read a data set as it is offered here and now. */
export function readingSnippets({
  publicUrl,
  catalog,
}: {
  publicUrl: string;
  catalog: DatasetCatalog;
}): { label: string; code: string }[] {
  const base = publicUrl.replace(/\/$/, '');
  const ratios = catalog.datasets.find(({ id }) => id === 'ratio-history');
  const file = (format: string) => ratios?.files.find((entry) => entry.format === format);
  const [csv, parquet] = [file('csv'), file('parquet')];
  if (!csv || !parquet) return [];
  return [
    {
      label: 'DuckDB',
      code: `SELECT month, ratio_percent::DECIMAL(20, 4) AS ratio
FROM read_parquet('${base}${parquet.path}')
WHERE exchange = 'okx' AND asset = 'BTC' AND ratio_percent IS NOT NULL
ORDER BY month;`,
    },
    {
      label: 'Python, pandas',
      code: `import pandas as pd
from decimal import Decimal

rows = pd.read_csv("${base}${csv.path}", dtype=str)
btc = rows[(rows.asset == "BTC") & rows.reserves.notna()]
held = btc.set_index("month").reserves.map(Decimal)`,
    },
    {
      label: 'curl, checked against its digest',
      code: `curl -fsSO ${base}${csv.path}
echo "${csv.sha256}  ${csv.name}" | sha256sum -c`,
    },
    {
      label: 'curl, only when it changed',
      code: `curl -fsS --etag-compare ratios.etag --etag-save ratios.etag \\
  -o ${csv.name} ${base}${csv.path}`,
    },
  ];
}
