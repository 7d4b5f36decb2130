import type { Locator, Page } from '@playwright/test';
import { openPage } from '../support/open-page';

/** What a visitor keeps on their device. */
export class AccountsPage {
  readonly months: Locator;
  readonly checkAll: Locator;
  readonly offer: Locator;

  constructor(readonly page: Page) {
    this.months = page.getByRole('region', { name: 'Your accounts by month' });
    this.checkAll = page.getByRole('button', { name: 'Check all again' });
    this.offer = page.getByRole('region', { name: 'New to check' });
  }

  async open() {
    await openPage(this.page, '/accounts');
    await this.page.getByRole('heading', { name: 'Take it with you, or forget it' }).waitFor();
  }

  /** The cell of a month; the only one, or that of a name. */
  cell(month: string, column = 0): Locator {
    return this.months.locator(`[data-month="${month}"] td`).nth(column);
  }

  account(name: string): Locator {
    return this.page.locator(`[data-account="${name}"]`);
  }

  /** Fills the form and keeps what is in it. */
  async add({ name, text }: { name: string; text: string }) {
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Account hash or proof').fill(text);
    await this.page.getByRole('button', { name: 'Keep on this device' }).click();
  }

  async addFile({ name, file, text }: { name: string; file: string; text: string }) {
    await this.page.getByLabel('Name').fill(name);
    const given = { name: file, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.page.getByLabel('Choose a proof file').setInputFiles(given);
    await this.page.getByRole('button', { name: 'Keep on this device' }).click();
  }

  async importText(name: string, text: string) {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.page.getByLabel('Choose an exported file').setInputFiles(file);
  }
}
