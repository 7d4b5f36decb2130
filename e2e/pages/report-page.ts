import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** One report. */
export class ReportPage {
  readonly headline: Locator;
  readonly figures: Locator;
  readonly sources: Locator;
  readonly conflicts: Locator;
  readonly identity: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.figures = page.getByRole('region', { name: 'Held against owed, in coins' });
    this.sources = page.getByRole('region', { name: 'Sources', exact: true });
    this.conflicts = page.getByRole('region', { name: 'Where sources disagree' });
    this.identity = page.getByRole('region', { name: 'What identifies this report' });
  }

  async open(month: string, search = '') {
    await openPage(this.page, `/okx/reports/${month}${search}`);
  }

  asset(symbol: string): Locator {
    return this.figures
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: symbol, exact: true }) });
  }
}
