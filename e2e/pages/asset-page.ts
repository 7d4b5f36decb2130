import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** One asset over time. */
export class AssetPage {
  readonly headline: Locator;
  readonly amounts: Locator;
  readonly ratio: Locator;
  readonly months: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.amounts = page.getByRole('figure').filter({ hasText: 'Reserves against what is owed' });
    this.ratio = page.getByRole('figure').filter({ hasText: 'Reserve ratio' });
    this.months = page.getByRole('region', { name: 'Month by month' });
  }

  async open(asset: string, search = '') {
    await openPage(this.page, `/okx/assets/${asset}${search}`);
  }

  range(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Range' })
      .getByRole('link', { name, exact: true });
  }

  /** The month's row; the header names the report's number too. */
  month(name: string): Locator {
    return this.months
      .locator('tbody')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name }) });
  }
}
