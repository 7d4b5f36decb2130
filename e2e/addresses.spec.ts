import { copyFile } from 'node:fs/promises';
import { expect, test } from './fixtures/test';
import { ExplorerPage } from './pages/explorer-page';
import { query } from './support/duckdb';
import { openPage } from './support/open-page';
import { FAILING, LATER_ROWS, SHARED } from './support/wallet-months';

test('answers first how many addresses there are and how many are proven', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await expect(explorer.headline).toHaveText(
    `${LATER_ROWS.all - 1} addresses in OKX’s wallet file of March 2024; ${LATER_ROWS.all - 1} of ${LATER_ROWS.all} rows prove ownership.`,
  );
  const file = page.getByRole('region', { name: 'What the file holds' });
  await expect(file).toContainText('address mismatch (1)');
  await expect(file).toContainText('wallets-2024-03.csv');
  await expect(explorer.rows.first()).toContainText('10,011');
});

test('all rows come by scrolling, and only those in view are in the document', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await expect(explorer.loaded).toHaveAttribute('data-loaded', '100');
  await explorer.scrollToEnd();
  await expect(explorer.loaded).toHaveAttribute('data-loaded', String(LATER_ROWS.all));
  await expect(explorer.region.locator(`[aria-rowindex="${LATER_ROWS.all + 1}"]`)).toBeVisible();
  expect(await explorer.rows.count()).toBeLessThan(60);
});

test('filters live in the address, and the address restores them', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await explorer.filter(/^Fail, 1$/).click();
  await expect(page).toHaveURL(/verdict=fail/);
  await expect(explorer.count).toHaveText(/^1 row of/);
  await expect(explorer.rows).toHaveCount(1);
  await expect(explorer.rows).toContainText(FAILING);

  await page.getByRole('link', { name: 'Show every row' }).click();
  await expect(explorer.count).toHaveText(`${LATER_ROWS.all} rows`);
  await (await explorer.choices('Assets')).getByRole('checkbox', { name: /^BTC/ }).check();
  await expect(page).toHaveURL(/asset=BTC$/);
  await explorer.field('Least amount, coins').fill('1,000');
  await page.getByRole('button', { name: 'Apply amounts' }).click();
  await expect(page).toHaveURL(/asset=BTC&min=1000$/);
  await expect(explorer.count).toHaveText(/^1 row of/);

  await openPage(page, page.url());
  await expect(explorer.summary('Assets')).toHaveText(/^BTC/);
  await expect(explorer.field('Least amount, coins')).toHaveValue('1000');
  await expect(explorer.rows).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(explorer.field('Least amount, coins')).toHaveValue('');
});

test('several assets and networks at once, by keyboard, without losing the place @pointer', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await explorer.summary('Assets').focus();
  await page.keyboard.press('Enter');
  const assets = page.getByRole('group', { name: 'Assets', exact: true });
  for (const asset of ['BTC', 'SOL']) {
    await assets.getByRole('checkbox', { name: new RegExp(`^${asset}`) }).focus();
    await page.keyboard.press('Space');
    await expect(assets.getByRole('checkbox', { name: new RegExp(`^${asset}`) })).toBeChecked();
  }
  await expect(page).toHaveURL(/asset=BTC,SOL/);
  await page.keyboard.press('Escape');
  await expect(assets).toBeHidden();
  await expect(explorer.summary('Assets')).toBeFocused();
  await expect(explorer.summary('Assets')).toHaveText(/^BTC, SOL/);

  await (await explorer.choices('Networks')).getByRole('checkbox', { name: 'Solana' }).check();
  await expect(page).toHaveURL(/network=solana/);
  await expect(explorer.rows.first()).toContainText('Solana');
  await expect(explorer.rows.filter({ hasText: 'Bitcoin' })).toHaveCount(0);
  await page.goBack();
  await expect(explorer.rows.filter({ hasText: 'Bitcoin' }).first()).toBeVisible();
});

test('rows are gone through by keys, and coming back finds them as they were left @pointer', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  const link = (row: number) => explorer.region.locator(`[data-row="${row}"] a`);
  await link(0).focus();
  await page.keyboard.press('End');
  await expect(link(99)).toBeFocused();
  await expect(explorer.loaded).toHaveAttribute('data-loaded', String(LATER_ROWS.all));
  await page.keyboard.press('End');
  const last = LATER_ROWS.all - 1;
  await expect(link(last)).toBeFocused();
  await expect(explorer.region.getByRole('table')).toHaveAttribute('aria-rowcount', `${last + 2}`);

  // Scrolling away by mouse does not take the focus away.
  await explorer.region.evaluate((region) => region.scrollTo(0, 0));
  await expect(link(0)).toBeInViewport();
  await expect(link(last)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(link(last - 1)).toBeInViewport();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/addresses\/\w+\/\w+$/);
  await page.goBack();
  await expect(link(last - 1)).toBeInViewport();
  await expect(explorer.loaded).toHaveAttribute('data-loaded', String(LATER_ROWS.all));
});

test('a list that was sorted on the way is found as it was left, too @pointer', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?asset=BTC');
  await explorer.region.evaluate((region) => region.scrollTo(0, 2_000));
  await page
    .getByRole('columnheader', { name: /^Amount/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/sort=amount-asc/);
  const first = explorer.region.locator('[data-row="0"] a');
  await expect(first).toBeInViewport();
  await explorer.region.evaluate((region) => region.scrollTo(0, 900));
  const left = explorer.region.locator('[data-row="25"] a');
  await left.click();
  await expect(page).toHaveURL(/addresses\/\w+\/\w+$/);
  await page.goBack();
  await expect(left).toBeInViewport();
  await expect(first).not.toBeInViewport();
});

test('a second choice does not take back the first while its answer is on the way @pointer', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  const assets = await explorer.choices('Assets');
  await page.route('**/okx/addresses?**', async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.continue();
  });
  await assets.getByRole('checkbox', { name: /^BTC/ }).check();
  await page.keyboard.press('Escape');
  await explorer.filter(/^Pass, /).click();
  await expect(page).toHaveURL(/asset=BTC&verdict=pass/);
});

test('rows that do not come say so, and come when asked again', async ({ page, pageErrors }) => {
  const explorer = new ExplorerPage(page);
  await page.route('**/holdings?**cursor=**', (route) => route.fulfill({ status: 503, json: {} }));
  await explorer.open();
  await explorer.region.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
  await page.unroute('**/holdings?**cursor=**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.loaded).toHaveAttribute('data-loaded', String(LATER_ROWS.all));
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toHaveCount(0);
  // The browser itself complains about the answers refused on purpose; anything else is an error.
  const others = pageErrors.filter((error) => !error.includes('status of 503'));
  pageErrors.splice(0, pageErrors.length, ...others);
});

test('sorts by amount and by address', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?asset=SOL');
  const amount = page.getByRole('columnheader', { name: /^Amount/ });
  await expect(amount).toHaveAttribute('aria-sort', 'descending');
  await expect(explorer.rows.first()).toContainText('240');
  await amount.getByRole('link').click();
  await expect(amount).toHaveAttribute('aria-sort', 'ascending');
  await expect(explorer.rows.first().locator('td').nth(1)).toHaveText(/^4(?!\d)/);
  await page.getByRole('columnheader', { name: 'Address' }).getByRole('link').click();
  await expect(page).toHaveURL(/sort=address/);
});

test('finds an address by its beginning, in any letter case, and leads to it', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await explorer.find(SHARED.slice(0, 14).toUpperCase().replace('0X', '0x'));
  await expect(page).toHaveURL(/q=0x/);
  await expect(explorer.rows).toHaveCount(2);
  await explorer.rows.first().getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/okx/addresses/ethereum/${SHARED}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5 ETH and 5 USDT');
});

test('a search that finds nothing says so and offers the way back', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?q=nobody');
  await expect(page.getByText('No row fits.')).toBeVisible();
  await page.getByRole('link', { name: 'Show every row' }).last().click();
  await expect(explorer.rows.first()).toContainText('10,011');
});

test('the whole filtered set can be taken away in three formats, and opens again', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?asset=BTC,SOL&verdict=pass&min=10');
  const rows = Number((await explorer.count.textContent())?.match(/^\d+/)?.[0]);
  expect(rows).toBeGreaterThan(50);
  const expected = [{ rows, assets: 'BTC,SOL', verdicts: 'pass', small: 0 }];
  const summed = `SELECT count(*)::INTEGER AS rows, string_agg(DISTINCT asset, ',' ORDER BY asset) AS assets,
    string_agg(DISTINCT verdict, ',') AS verdicts,
    (count(*) FILTER (amount::DECIMAL(30, 8) < 10))::INTEGER AS small`;
  for (const format of ['CSV', 'JSON', 'Parquet'] as const) {
    const download = await explorer.download(format);
    const name = `okx-2024-03-addresses.${format.toLowerCase()}`;
    expect(download.suggestedFilename()).toBe(name);
    const file = test.info().outputPath(name);
    await copyFile(await download.path(), file);
    const from = {
      CSV: `read_csv('${file}', all_varchar = true)`,
      JSON: `read_json('${file}')`,
      Parquet: `'${file}'`,
    };
    expect(await query(`${summed} FROM ${from[format]}`), format).toEqual(expected);
  }
});

test('a report without a wallet file says what is known and how to add one', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?report=2022-12');
  await expect(explorer.headline).toHaveText(
    'No wallet file of December 2022 has been ingested here.',
  );
  await expect(page.getByText(/OKX says it published [\d,]+ addresses/)).toBeVisible();
  const files = page.getByRole('region', { name: 'Wallet files by report' });
  await expect(files.getByRole('row').filter({ hasText: 'May 2026' })).toContainText(
    'por_csv_2026050700_V4.zip',
  );
  await expect(page.getByRole('link', { name: 'OKX’s own page' })).toHaveAttribute(
    'href',
    'https://www.okx.com/proof-of-reserves',
  );
  await page.getByText('You run this server?').click();
  await expect(
    page.getByText(
      'npx ballast ingest wallets <file.csv | file.zip> --exchange okx --report 2022-12',
    ),
  ).toBeVisible();
  await page
    .getByRole('region', { name: 'Reports whose addresses are here' })
    .getByRole('link', { name: 'February 2024' })
    .click();
  await expect(explorer.headline).toContainText('wallet file of February 2024');
  await expect(page.getByRole('region', { name: 'Rows set aside' })).toContainText('not-a-number');
});
