import { claimOf } from '@/lib/testing/wallet-files';
import { expect, test } from './fixtures/test';
import { AddressPage } from './pages/address-page';
import { FAILING, SHARED } from './support/wallet-months';

const PASSING = claimOf('bitcoin', 'e2e 10');

test('an address through the reports, with its proof as published', async ({ page }) => {
  const address = new AddressPage(page);
  await address.open('bitcoin', PASSING.address ?? '');
  await expect(address.headline).toHaveText(
    'OKX says this address on Bitcoin held 10,011 BTC in March 2024.',
  );
  await expect(address.holdings.getByRole('row')).toHaveCount(3);
  await expect(address.holdings).toContainText('10,011');
  await expect(address.holdings).toContainText('11');
  await expect(address.proof.locator('[data-cell="Signature"]')).toContainText(
    PASSING.signature1 ?? 'a signature',
  );
  await expect(page.getByRole('link', { name: /mempool\.space/ })).toHaveAttribute(
    'rel',
    /noreferrer/,
  );
  await expect(page.getByText('What a signature does not prove')).toBeVisible();
});

test('a good signature is checked again in the browser, and nothing is sent', async ({ page }) => {
  const address = new AddressPage(page);
  await address.open('bitcoin', PASSING.address ?? '');
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    const code = request.url().includes('/_next/');
    // Next fetches the pages of the links in view ahead, at any time.
    const ahead = 'next-router-prefetch' in request.headers();
    if (!code && !ahead && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  await address.checkAgain();
  await expect(address.result.locator('[data-verdict="pass"]')).toBeVisible();
  await expect(address.result).toContainText('The same verdict as stored here');
  await expect(address.result.locator('[data-outcome="pass"]').first()).toBeVisible();
  expect(foreign).toEqual([]);
});

test('the signature of another key fails here too, and says which address signed', async ({
  page,
}) => {
  const address = new AddressPage(page);
  await address.open('ethereum', FAILING);
  await expect(address.proof.locator('[data-verdict="fail"]').first()).toBeVisible();
  await expect(address.proof).toContainText('address-mismatch');
  await address.checkAgain();
  await expect(address.result.locator('[data-verdict="fail"]')).toBeVisible();
  await expect(address.result).toContainText('address-mismatch');
  const other = claimOf('evm', 'e2e somebody else').address ?? 'somebody else';
  await expect(address.result.locator('[data-outcome="fail"]')).toContainText(other, {
    ignoreCase: true,
  });
});

test('months before an address came are not shown as gaps', async ({ page }) => {
  const address = new AddressPage(page);
  await address.open('ethereum', SHARED);
  await expect(address.holdings.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(address.holdings).not.toContainText('Feb 2024');
});

test('an address that is no longer listed has a gap and says so', async ({ page }) => {
  const address = new AddressPage(page);
  await address.open('ethereum', claimOf('evm', 'e2e 0').address ?? '');
  await expect(address.headline).toHaveText(
    'OKX last listed this address on Ethereum in February 2024, with 1 ETH.',
  );
  await expect(address.holdings).toContainText('This report does not list the address.');
  await expect(address.holdings).toContainText('repeated row');
});

test('an address nobody listed is not found, whatever it looks like', async ({
  page,
  pageErrors,
}) => {
  for (const path of ['ethereum/0x00', 'nowhere/x', `bitcoin/${'1'.repeat(600)}`, 'ton/%2F..%2F']) {
    const response = await page.goto(`/okx/addresses/${path}`);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'No report ingested here lists this address.',
    );
  }
  // The browser itself complains about each 404 it was sent to on purpose; anything else is an error.
  const others = pageErrors.filter((error) => !error.includes('status of 404'));
  pageErrors.splice(0, pageErrors.length, ...others);
});
