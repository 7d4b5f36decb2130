import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** The list of an exchange's months. */
export class ReportsPage {
  readonly count: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.count = page.getByRole('status').filter({ hasText: 'months shown' });
    this.rows = page
      .getByRole('region', { name: 'Reports by month' })
      .locator('tbody')
      .getByRole('row');
  }

  async open(search = '') {
    await openPage(this.page, `/okx/reports${search}`);
  }

  row(month: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: month }) });
  }

  filter(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Filters' })
      .getByRole('link', { name, exact: true });
  }

  column(name: string): Locator {
    return this.page.getByRole('columnheader', { name });
  }
}
