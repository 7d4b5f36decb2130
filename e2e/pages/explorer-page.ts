import { expect, type Locator, type Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** The list of every address of a report. */
export class ExplorerPage {
  readonly headline: Locator;
  readonly count: Locator;
  readonly region: Locator;
  readonly rows: Locator;
  readonly loaded: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.count = page.getByRole('status').filter({ hasText: /\d rows?/ });
    this.region = page.getByRole('region', { name: 'Addresses of this report' });
    this.rows = this.region.locator('tbody').getByRole('row');
    this.loaded = page.locator('[data-loaded]');
    this.search = page.getByRole('searchbox', { name: /^Address/ });
  }

  async open(search = '') {
    await openPage(this.page, `/okx/addresses${search}`);
    await this.unfoldFilters();
  }

  /** On a phone the filters are folded away until asked for. */
  async unfoldFilters() {
    const folded = this.page.getByRole('checkbox', { name: 'Filters', exact: true });
    if (await folded.isVisible()) await folded.setChecked(true, { force: true });
  }

  filter(name: string | RegExp): Locator {
    return this.page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name });
  }

  field(name: string): Locator {
    const named = { name, exact: true };
    return this.page.getByRole('combobox', named).or(this.page.getByRole('textbox', named));
  }

  /** The list of check boxes behind a filter's line, opened where it is not. */
  async choices(name: 'Assets' | 'Networks'): Promise<Locator> {
    const group = this.page.getByRole('group', { name, exact: true });
    if (!(await group.isVisible())) await this.summary(name).click();
    return group;
  }

  /** The line of a filter that says what is chosen. */
  summary(name: 'Assets' | 'Networks'): Locator {
    return this.page.locator(`summary[aria-label^="${name}: "]`);
  }

  async find(text: string) {
    await this.search.fill(text);
    await this.page.getByRole('button', { name: 'Find' }).click();
  }

  /** Scrolls to the end of what is loaded, until everything is. */
  async scrollToEnd() {
    await expect(async () => {
      await this.region.evaluate((region) => region.scrollTo(0, region.scrollHeight));
      expect(await this.loaded.textContent()).toMatch(/^All /);
    }).toPass({ intervals: [50] });
    await this.region.evaluate((region) => region.scrollTo(0, region.scrollHeight));
  }

  /** Downloads the rows of the present filter. */
  async download(format: 'CSV' | 'JSON' | 'Parquet') {
    const arrives = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: format, exact: true }).click();
    return arrives;
  }
}
