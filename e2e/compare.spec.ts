import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test';
import { checkPages } from './support/check-pages';
import { openPage } from './support/open-page';
import { FAILING, LATER_ROWS } from './support/wallet-months';

test('two reports compared: what came, what went, the largest moves', async ({ page }) => {
  await openPage(page, '/okx/compare');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `From February 2024 to March 2024, ${LATER_ROWS.came - 1} addresses joined and ${LATER_ROWS.gone} left OKX’s list of addresses.`,
  );
  const net = page.getByRole('region', { name: 'Net change by asset and network' });
  await expect(net.getByRole('row').filter({ hasText: 'BTC' })).toContainText('+9,');
  const moves = page.getByRole('region', { name: 'Changes by address' });
  await expect(moves.locator('tbody').getByRole('row').first()).toContainText('+10,000');

  await page.getByRole('link', { name: `Gone, ${LATER_ROWS.gone}` }).click();
  await expect(page).toHaveURL(/kind=gone/);
  await expect(moves.locator('tbody').getByRole('row')).toHaveCount(LATER_ROWS.gone);
  await openPage(page, page.url());
  await expect(moves.locator('tbody').getByRole('row')).toHaveCount(LATER_ROWS.gone);
});

test('changes can be taken away', async ({ page }) => {
  await openPage(page, '/okx/compare?kind=new');
  const arrives = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const lines = (await readFile(await (await arrives).path(), 'utf8')).trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(LATER_ROWS.came + 1);
  expect(lines.slice(1).every((line) => line.includes(',new,'))).toBe(true);
});

test('months without wallet files are compared by their figures', async ({ page }) => {
  await page.goto('/okx/compare?from=2022-12&to=2026-09', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^From December 2022 to September 2026, OKX’s BTC went from 101\.39\s% to \d+(\.\d\d)?\s% of what it owes\.$/,
  );
  const table = page.getByRole('region', { name: 'Figures of two reports by asset' });
  const btc = table.getByRole('row').filter({ hasText: 'BTC' });
  await expect(btc).toContainText('113,754');
  await expect(btc).toContainText(/points/);
  await page.getByRole('combobox', { name: 'From' }).selectOption('2023-03');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/from=2023-03&to=2026-09/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('From March 2023');
});

test('the same report twice, or one that is not known, says what is needed', async ({ page }) => {
  for (const [query, words] of [
    ['from=2024-03&to=2024-03', 'A comparison needs two different reports.'],
    ['from=2019-01&to=2024-03', 'No report of January 2019 was found.'],
  ] as const) {
    await openPage(page, `/okx/compare?${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'These two reports cannot be compared.',
    );
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  }
});

test('a report tells whether its rows add up and where the coins lie', async ({ page }) => {
  await openPage(page, '/okx/reports/2024-02');
  const sums = page.getByRole('region', { name: 'Discrepancies' });
  await expect(sums.getByRole('row').filter({ hasText: 'of a label' })).toContainText('−1 coin');
  await expect(sums.getByRole('row').filter({ hasText: 'more than one row' })).toContainText(
    '1 coin counted again',
  );
  await expect(page.getByText(/^Not everywhere: \d+ things do not add up\.$/)).toBeVisible();
  const spread = page.getByRole('region', { name: 'Coins by asset and address' });
  await expect(spread.getByRole('row').filter({ hasText: 'SOL' })).toContainText('Solana');
  await spread.getByRole('link', { name: 'SOL' }).click();
  await expect(page).toHaveURL(/addresses\?report=2024-02&asset=SOL/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('February 2024');
});

checkPages([
  '/okx/addresses',
  '/okx/addresses?report=2024-02&asset=ETH',
  '/okx/addresses?report=2022-12',
  '/okx/compare?from=2022-12&to=2026-09',
  `/okx/addresses/ethereum/${FAILING}`,
  '/okx/compare',
  '/okx/compare?from=2024-03&to=2024-03',
  '/okx/reports/2024-02',
  '/okx/assets/ETH',
]);
