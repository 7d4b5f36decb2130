import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** The home page as a reader meets it. */
export class OverviewPage {
  readonly headline: Locator;
  readonly chart: Locator;
  readonly months: Locator;
  readonly latest: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.chart = page.getByRole('figure');
    this.months = page.getByRole('region', { name: 'Every month' });
    this.latest = page.getByRole('region', { name: 'Newest reports with a ratio' });
  }

  async open(search = '') {
    await openPage(this.page, `/${search}`);
  }

  card(asset: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('link', { name: asset }) });
  }

  chip(name: string): Locator {
    return this.chart.getByRole('button', { name, exact: true });
  }

  /** Reaches for the chart with the mouse, at a share of its width, and so that a month’s card shows. */
  async hoverChart(share: number) {
    const plot = this.chart.getByLabel(/^Chart\./);
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (!box) throw new Error('the chart is not on the page');
    const at = { x: box.x + box.width * share, y: box.y + box.height / 2 };
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.move(at.x + 2, at.y + 2);
  }
}
