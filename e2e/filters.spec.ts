import { expect, test } from './fixtures/test';
import { ExplorerPage } from './pages/explorer-page';
import { LATER_ROWS } from './support/wallet-months';

const PAGES = [
  '/',
  '/okx',
  '/okx/reports',
  '/okx/reports/2022-12',
  '/okx/assets',
  '/okx/assets/BTC',
  '/okx/addresses',
  '/okx/compare',
  '/verify',
  '/accounts',
  '/datasets',
  '/methodology',
  '/developers',
];

test('every page names a parameter it does not know and offers to drop it', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of PAGES) {
    await page.goto(`${path}?vredict=pass`);
    const alert = page.getByRole('alert').filter({ hasText: 'vredict' });
    await expect(alert, path).toContainText('is no filter');
    await alert.getByRole('link', { name: 'Drop it' }).click();
    await expect(page, path).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('alert').filter({ hasText: 'vredict' }), path).toHaveCount(0);
  }
});

test('what other sites append to a link is no filter', async ({ page }) => {
  await page.goto('/okx/addresses?utm_source=news&fbclid=x');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('not understood')).toHaveCount(0);
});

for (const [address, name] of [
  ['/okx/addresses?asset=NOPE', 'asset=NOPE'],
  ['/okx/addresses?network=nope', 'network=nope'],
  ['/okx/addresses?verdict=nope', 'verdict=nope'],
  ['/okx/addresses?type=mine', 'type=mine'],
  ['/okx/addresses?report=2026-13', 'report=2026-13'],
  ['/okx/addresses?min=abc', 'min=abc'],
  ['/okx/addresses?max=0,5', 'max=0,5'],
  ['/okx/addresses?sort=name', 'sort=name'],
  ['/okx/compare?asset=NOPE', 'asset=NOPE'],
  ['/okx/compare?kind=moved', 'kind=moved'],
  ['/okx/compare?from=2026-1', 'from=2026-1'],
  ['/okx/compare?page=0', 'page=0'],
  ['/okx/reports?year=1999', 'year=1999'],
  ['/okx/reports?state=all', 'state=all'],
  ['/okx/reports?proof=zk', 'proof=zk'],
  ['/okx/reports/2022-12?revision=one', 'revision=one'],
  ['/okx/assets/BTC?range=5y', 'range=5y'],
  ['/okx?assets=NOPE', 'assets=NOPE'],
  ['/?range=5y', 'range=5y'],
] as const) {
  test(`${address} says what is not understood`, async ({ page }) => {
    await page.goto(address);
    const alert = page.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText('is not narrowed by it');
    await alert.getByRole('link', { name: 'Drop it' }).click();
    await expect(page).not.toHaveURL(/\?/);
    await expect(page.getByText('not understood')).toHaveCount(0);
  });
}

test('names match in any letter case, networks also by name and as published', async ({ page }) => {
  const explorer = new ExplorerPage(page);
  for (const [written, canonical] of [
    ['?asset=btc', '?asset=BTC'],
    ['?network=Bitcoin', '?network=bitcoin'],
    ['?network=BTC&asset=Btc', '?network=bitcoin&asset=BTC'],
    ['?asset=btc&asset=eth', '?asset=BTC,ETH'],
    ['?verdict=FAIL', '?verdict=fail'],
  ] as const) {
    await explorer.open(written);
    expect(new URL(page.url()).search, written).toBe(canonical);
    await expect(explorer.count, written).toHaveText(/^[1-9]\d* rows? of/);
  }
  await page.goto('/okx?assets=btc,eth');
  await expect(page).toHaveURL(/\/okx\?assets=BTC,ETH$/);
});

test('an unknown name beside a known one narrows nothing, and the known one still does', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?asset=BTC,NOPE');
  const narrowed = await explorer.count.textContent();
  await page.getByRole('link', { name: 'Drop it' }).click();
  await expect(page).toHaveURL(/\?asset=BTC$/);
  await expect(explorer.count).toHaveText(narrowed ?? '');
  await explorer.open('?asset=NOPE');
  await expect(explorer.count).toHaveText(new RegExp(`^${LATER_ROWS.all} rows`));
});

test('a decimal comma is refused where it is typed, and never becomes another number', async ({
  page,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open('?asset=BTC');
  const least = explorer.field('Least amount, coins');
  await least.fill('0,5');
  await page.getByRole('button', { name: 'Apply amounts' }).click();
  expect(await least.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain(
    'write "0.5"',
  );
  await expect(page).toHaveURL(/\?asset=BTC$/);
  await least.fill('1,000');
  await page.getByRole('button', { name: 'Apply amounts' }).click();
  await expect(page).toHaveURL(/&min=1000$/);

  // Without a script the form sends what was typed, and the page reads it by the same rule.
  await explorer.open('?min=1,000');
  await expect(page).toHaveURL(/\?min=1000$/);
  await explorer.open('?min=0,5');
  await expect(page.getByRole('alert').filter({ hasText: 'min=0,5' })).toContainText('write "0.5"');
});
