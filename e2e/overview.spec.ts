import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test';
import { OverviewPage } from './pages/overview-page';
import { checkPages } from './support/check-pages';
import { openPage } from './support/open-page';

test('answers the question first, with figures and what they rest on', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await expect(overview.headline).toHaveText(
    'OKX reported more than it owes in BTC, ETH and USDT.',
  );
  const card = overview.card('BTC');
  await expect(card).toContainText('109.50%');
  await expect(card).toContainText('OKX prints 109 %');
  await expect(card).toContainText('153,151');
  await expect(card).toContainText('139,865');
  await expect(card).toContainText('+13,286');
  await expect(card).toContainText('reported');
});

test('one click leads from a figure to its sources', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await overview.card('BTC').getByRole('link', { name: 'reported' }).click();
  await expect(page).toHaveURL(/\/okx\/reports\/2026-09#sources$/);
  await expect(page.getByRole('link', { name: /github\.com/ }).first()).toBeVisible();
});

test('switching assets and range changes the address, and the address restores the view', async ({
  page,
}) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await overview.chip('ETH').click();
  await overview.chip('2 years').click();
  await expect(page).toHaveURL(/assets=BTC(,|%2C)USDT/);
  await expect(page).toHaveURL(/range=2y/);
  await page.reload();
  await expect(overview.chip('ETH')).toHaveAttribute('aria-pressed', 'false');
  await expect(overview.chip('2 years')).toHaveAttribute('aria-pressed', 'true');
  await expect(overview.chart.locator('svg text', { hasText: /^ETH/ })).toHaveCount(0);
});

test('a further asset is fetched when it is added', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await page.getByLabel('Add an asset to the chart').selectOption('SOL');
  await expect(overview.chart.locator('svg text', { hasText: /^SOL/ })).toBeVisible();
  await expect(page).toHaveURL(/SOL/);
});

test('an asset that cannot be fetched is told, and asked for again', async ({
  page,
  pageErrors,
}) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await page.route('**/ratios?**', (route) => route.abort());
  await page.getByLabel('Add an asset to the chart').selectOption('SOL');
  await expect(overview.chart.getByText('Not every asset could be read.')).toBeVisible({
    timeout: 20_000,
  });
  await page.unroute('**/ratios?**');
  await overview.chip('SOL').click();
  await page.getByLabel('Add an asset to the chart').selectOption('SOL');
  await expect(overview.chart.locator('svg text', { hasText: /^SOL/ })).toBeVisible();
  await expect(overview.chart.getByText('Not every asset could be read.')).toBeHidden();
  // What the browser itself says about the requests that were refused.
  pageErrors.splice(0);
});

test('with every asset off the chart says so instead of standing empty', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open('?assets=');
  await expect(overview.chart).toContainText('No asset is switched on.');
});

test('the chart explains a month when one reaches for it', { tag: '@pointer' }, async ({
  page,
}) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await overview.hoverChart(0.4);
  await expect(overview.chart.getByText(/report #\d+/)).toBeVisible();
  await expect(overview.chart.getByText(/source:/)).toBeVisible();
});

test('by keyboard too, month by month', { tag: '@pointer' }, async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open();
  const slider = overview.chart.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^November 2022: BTC/);
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^December 2022: BTC 101.39 %/);
  await expect(overview.chart.getByText(/report #2\b/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(overview.chart.locator('[data-month-card]')).toHaveCount(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/okx\/reports\/2022-11$/);
});

test('rows and picture of the view can be taken away', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open('?assets=BTC');
  await overview.chip('Export').click();
  const rows = page.waitForEvent('download');
  await overview.chart.getByRole('button', { name: 'Rows shown (CSV)' }).click();
  const csv = await readFile(await (await rows).path(), 'utf8');
  expect(csv.split('\r\n')[0]).toBe(
    'month,report_ordinal,BTC_ratio_percent,BTC_basis,BTC_reserves,BTC_liabilities,BTC_evidence,source',
  );
  expect(csv).toContain('2022-12,2,101.3923,recomputed,113754,112192,reported,');
  // A month that was not found is a row of gaps, not a missing row.
  expect(csv).toContain('2023-06,,,,,,,');

  await overview.chip('Export').click();
  const picture = page.waitForEvent('download');
  await overview.chart.getByRole('button', { name: 'Picture (PNG)' }).click();
  const png = await readFile(await (await picture).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('every month is told: found, partly found, not found', async ({ page }) => {
  const overview = new OverviewPage(page);
  await overview.open();
  await expect(overview.months.getByRole('img', { name: 'June 2023: not found' })).toBeVisible();
  await overview.months.getByRole('link', { name: /^December 2022, report #2/ }).click();
  await expect(page).toHaveURL(/\/okx\/reports\/2022-12$/);
});

test('the chart is there without any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const overview = new OverviewPage(await context.newPage());
  await overview.page.goto('/');
  await expect(overview.chart.locator('svg text', { hasText: /^BTC/ })).toBeVisible();
  await expect(overview.latest.getByRole('row')).toHaveCount(10);
  await context.close();
});

checkPages(['/', '/methodology']);

test('the theme is the reader’s choice and stays', async ({ page, isMobile }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(page, '/');
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: /^Theme: System/ }).click();
  await page.getByRole('button', { name: /^Theme: Light/ }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
