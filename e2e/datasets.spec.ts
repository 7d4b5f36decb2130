import { createHash } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test';
import { DatasetsPage } from './pages/datasets-page';
import { query } from './support/duckdb';

const SETS = [
  { title: 'Ratio history', id: 'ratio-history' },
  { title: 'Reports', id: 'reports' },
  { title: 'Figures', id: 'figures' },
  { title: 'Sources', id: 'sources' },
  { title: 'Conflicts', id: 'conflicts' },
];

for (const { title, id } of SETS) {
  test(`${title}: each format opens again and holds the rows the page counts`, async ({ page }) => {
    const datasets = new DatasetsPage(page);
    await datasets.open();
    const rows = await datasets.rowsOf(title);
    expect(rows).toBeGreaterThan(0);

    const json = await datasets.download(title, `${id}.json`);
    expect(JSON.parse(json.bytes.toString('utf8'))).toHaveLength(rows);

    for (const format of ['csv', 'parquet']) {
      const file = `${id}.${format}`;
      const { path, bytes } = await datasets.download(title, file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(
        await datasets.digestOf(title, file),
      );
      const copy = test.info().outputPath(file);
      await copyFile(path, copy);
      const from = format === 'csv' ? `read_csv('${copy}', all_varchar = true)` : `'${copy}'`;
      expect(await query(`SELECT count(*)::INTEGER AS rows FROM ${from}`)).toEqual([{ rows }]);
    }
  });
}

test('a figure of the Parquet file is the figure of the page', async ({ page }) => {
  const datasets = new DatasetsPage(page);
  await datasets.open();
  const { path } = await datasets.download('Ratio history', 'ratio-history.parquet');
  const copy = test.info().outputPath('ratios.parquet');
  await copyFile(path, copy);
  const found = await query(
    `SELECT ratio_percent, reserves FROM '${copy}' WHERE month = '2022-12' AND asset = 'BTC'`,
  );
  expect(found).toEqual([{ ratio_percent: '101.3923', reserves: '113754' }]);
});

test('the page says what each column means and under which licence', async ({ page }) => {
  const datasets = new DatasetsPage(page);
  await datasets.open();
  const figures = datasets.dataset('Figures');
  await figures.getByText('What each column means').click();
  await expect(figures.getByRole('rowheader', { name: 'liabilities', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: /^Licence/ })).toContainText('CC BY 4.0');
});
