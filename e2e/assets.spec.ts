import { expect, test } from './fixtures/test';
import { AssetPage } from './pages/asset-page';
import { openPage } from './support/open-page';

test('from the index to an asset, its months, and the source of a figure', async ({ page }) => {
  await openPage(page, '/okx/assets');
  const row = page.getByRole('row').filter({ hasText: 'BTC' }).first();
  await expect(row).toContainText('109.50');
  await row.getByRole('link', { name: /^BTC/ }).click();

  const asset = new AssetPage(page);
  await expect(asset.headline).toHaveText(/^OKX reported 109\.50\s% of the BTC it owes/);
  await expect(asset.month('Sept 2026')).toContainText('+13,286');
  await expect(asset.month('Jun 2023')).toContainText('No report of this month was found.');
  await expect(asset.month('Jul 2026')).toContainText('no figure of this asset was found');
  await asset.month('Sept 2026').getByRole('link', { name: 'reported' }).click();
  await expect(page).toHaveURL(/\/okx\/reports\/2026-09#sources$/);
});

test('the range is one choice for charts and table and lives in the address', async ({ page }) => {
  const asset = new AssetPage(page);
  await asset.open('BTC');
  await asset.range('1 year').click();
  await expect(page).toHaveURL(/range=1y/);
  await expect(asset.months.locator('tbody').getByRole('row')).toHaveCount(12);
  await openPage(page, page.url());
  await expect(asset.range('1 year')).toHaveAttribute('aria-current', 'true');
  await expect(asset.months.locator('tbody').getByRole('row')).toHaveCount(12);
});

test('the chart of amounts is drawn without moving the page', async ({ page }) => {
  const asset = new AssetPage(page);
  await asset.open('BTC');
  const section = asset.amounts.getByLabel(/^Chart of BTC reserves/);
  const before = await section.boundingBox();
  await expect(section.locator('svg.recharts-surface').first()).toBeVisible();
  expect((await section.boundingBox())?.height).toBe(before?.height);
  await expect(asset.amounts).toContainText('The upper axis does not start at zero.');
});

test('an asset without any ratio says so', async ({ page }) => {
  const asset = new AssetPage(page);
  await asset.open('TRX');
  await expect(asset.headline).toHaveText('No reserve ratio of TRX at OKX was found.');
  await expect(asset.month('Apr 2024')).toContainText('554,909,461');
  await expect(page.getByText('There is nothing to draw.')).toBeVisible();
});
