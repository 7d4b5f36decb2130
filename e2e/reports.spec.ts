import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test';
import { ReportPage } from './pages/report-page';
import { ReportsPage } from './pages/reports-page';
import { openPage } from './support/open-page';

test('every month is a row, the missing ones told as such', async ({ page }) => {
  const reports = new ReportsPage(page);
  await reports.open();
  await expect(reports.rows).toHaveCount(
    Number((await reports.count.textContent())?.split(' ')[0]),
  );
  await expect(reports.row('Jun 2023')).toContainText('(#8)');
  await expect(reports.row('Jun 2023')).toContainText('Not found.');
  await expect(reports.row('Dec 2022')).toContainText('101.39');
  await expect(reports.row('Dec 2022')).toContainText('on the pledged day');
  await expect(reports.row('Nov 2022')).toContainText('printed');
});

test('filters and sorting live in the address', async ({ page }) => {
  const reports = new ReportsPage(page);
  await reports.open();
  await reports.filter('2023').click();
  await expect(page).toHaveURL(/year=2023/);
  await expect(reports.rows).toHaveCount(12);
  await reports.filter('Merkle tree').click();
  await expect(reports.rows).toHaveCount(3);

  await reports.column('BTC %').getByRole('link').click();
  await expect(reports.column('BTC %')).toHaveAttribute('aria-sort', 'descending');
  await expect(reports.rows.first()).toContainText('105.30');

  await openPage(page, page.url());
  await expect(reports.rows).toHaveCount(3);
  await expect(reports.filter('2023')).toHaveAttribute('aria-current', 'true');
  await expect(reports.rows.first()).toContainText('105.30');
});

test('a filter that leaves nothing says so and offers the way back', async ({ page }) => {
  const reports = new ReportsPage(page);
  await reports.open('?year=2022&proof=plonky2');
  await expect(page.getByText('No month fits all three filters.')).toBeVisible();
  await page.getByRole('link', { name: 'Show every month' }).click();
  await expect(reports.row('Dec 2022')).toBeVisible();
});

test('the rows shown can be taken away with every digit', async ({ page }) => {
  const reports = new ReportsPage(page);
  await reports.open('?year=2022');
  await page.getByRole('button', { name: 'Export' }).click();
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rows shown (CSV)' }).click();
  const download = await arrives;
  expect(download.suggestedFilename()).toBe('okx-reports.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('2022-12,2,figures,2022-12-20T06:00:00.000Z,2022-12-22,0,101.3923');
});

test('from the list to a figure to its source', async ({ page }) => {
  const reports = new ReportsPage(page);
  await reports.open();
  await reports.row('Dec 2022').getByRole('link', { name: 'Dec 2022', exact: true }).click();
  await expect(page).toHaveURL(/\/okx\/reports\/2022-12$/);

  const report = new ReportPage(page);
  await expect(report.headline).toHaveText(
    /^OKX reported 101\.39\s% of the BTC it owes, as of 20 December 2022, 06:00 UTC\.$/,
  );
  await expect(report.asset('BTC')).toContainText('agrees: 101.39 rounds to 101');
  await report
    .asset('BTC')
    .getByRole('link', { name: /^113,754\s?, reported$/ })
    .click();
  await expect(page).toHaveURL(/#sources$/);
  await expect(report.sources).toBeInViewport();
  await expect(report.sources.getByRole('link').first()).toHaveAttribute(
    'href',
    'https://www.theblock.co/post/197680/okx-publishes-second-proof-of-reserves-report',
  );
});

test('conflicts are told in sentences, the garbled dates of report 2 among them', async ({
  page,
}) => {
  const report = new ReportPage(page);
  await report.open('2022-12');
  const garbled = report.conflicts.getByRole('listitem').filter({ hasText: 'May 9, 2023' });
  await expect(garbled).toContainText('On the dates, an undated news article states');
  await expect(garbled).toContainText(
    'Shown here: 22 December 2022, snapshot of 20 December 2022, 06:00 UTC.',
  );
  await expect(garbled).toContainText('Why: garbled');
});

test('a report whose figures were not found says so and leads to its sources', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open('2026-07');
  await expect(report.headline).toHaveText('OKX reported for July 2026; we found no ratio of it.');
  await expect(page.getByText('No figure of this report was found.')).toBeVisible();
  await expect(report.sources.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Later Aug 2026 #46' }).click();
  await expect(report.headline).toContainText('110.53');
});

test('custody is split in words and what is derived stands apart', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open('2026-09');
  const custody = page.getByRole('region', { name: 'Where the reserves are' });
  await expect(custody).toContainText('95.6 % own, 4.4 % custody');
  await report.open('2025-09');
  await expect(report.figures).toContainText('Derived, and therefore not used above');
  await expect(report.figures).toContainText('sum of the two stated parts');
});
