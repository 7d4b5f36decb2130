import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** One address. */
export class AddressPage {
  readonly headline: Locator;
  readonly proof: Locator;
  readonly result: Locator;
  readonly holdings: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.proof = page.getByRole('region', { name: 'Does the signature prove ownership?' });
    this.result = page.getByRole('region', { name: 'Result in this browser' });
    this.holdings = page.getByRole('region', { name: 'Holdings by report' });
  }

  async open(network: string, address: string) {
    await openPage(this.page, `/okx/addresses/${network}/${address}`);
  }

  async checkAgain() {
    await this.page.getByRole('button', { name: 'Check again in this browser' }).first().click();
  }
}
