import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { VerifyPage } from '@/e2e/pages/verify-page';
import { findBrowser } from '@/e2e/support/browser';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { type BenchLine, median, told } from './line';
import { longProof } from './long-proof';
import { withSite } from './site';

const VISITS = 3;
const CHECKS = 15;
const TARGET_MS = 5;

/**
 * Verifying in a real browser, as the page itself measures it in its worker: an OKX proof of 2022
 * with 24 levels, after load. And what the page loads before it knows which scheme it will need.
 */
export function benchVerify(): Promise<BenchLine[]> {
  return withSite({
    fill: seedHistory,
    work: async ({ url }) => {
      const browser = await chromium.launch(await findBrowser());
      try {
        const first: number[] = [];
        const all: number[] = [];
        for (let visit = 0; visit < VISITS; visit += 1) {
          const times = await measureVisit(browser, url);
          first.push(...times.slice(0, 1));
          all.push(...times);
        }
        return [
          speed('OKX 2022 proof of 24 levels, checked in the browser after load', all),
          speed('the same, the first check of a visit', first),
          ...(await measureScripts(browser, url)),
        ];
      } finally {
        await browser.close();
      }
    },
  });
}

function speed(what: string, times: readonly number[]): BenchLine {
  const middle = median(times);
  const slowest = Math.max(...times);
  return {
    what,
    measured: `${middle.toFixed(1)} ms (median of ${times.length}, slowest ${slowest.toFixed(1)} ms)`,
    target: `at most ${TARGET_MS} ms`,
    met: middle <= TARGET_MS,
  };
}

/** Checks one proof again and again in a fresh browser context; each text differs by its last blank. */
async function measureVisit(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const verify = new VerifyPage(await context.newPage());
    await verify.open();
    const proof = longProof();
    const times: number[] = [];
    for (let check = 0; check < CHECKS; check += 1) {
      times.push(await checkOnce(verify, `${proof}${' '.repeat(check)}`));
    }
    return times;
  } finally {
    await context.close();
  }
}

async function checkOnce(verify: VerifyPage, text: string): Promise<number> {
  const clear = verify.page.getByRole('button', { name: 'Clear' });
  if (await clear.isVisible()) await clear.click();
  await verify.check(text);
  await verify.headline.waitFor();
  const time = await verify.path.locator('[data-milliseconds]').getAttribute('data-milliseconds');
  return Number(time);
}

/**
 * Scripts up to the moment a document is looked at and found to be of no scheme, so that the worker
 * is there but no scheme's code is; beside it what every page of the site loads.
 */
async function measureScripts(browser: Browser, url: string): Promise<BenchLine[]> {
  const verify = await scriptsOf(browser, async (page) => {
    // Keeps the page from loading the schemes ahead of time.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const verifyPage = new VerifyPage(page);
    await page.goto(`${url}/verify`, { waitUntil: 'networkidle' });
    await verifyPage.check('{}');
    await verifyPage.headline.waitFor();
  });
  const plain = await scriptsOf(browser, async (page) => {
    await page.goto(`${url}/methodology`, { waitUntil: 'networkidle' });
  });
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  return [
    told('JavaScript of /verify with its worker, before a scheme is loaded', kilobytes(verify)),
    told('of that what every page loads (React, Next, the frame)', kilobytes(plain)),
  ];
}

/** Bytes of all scripts as they travel, those of workers included. */
async function scriptsOf(browser: Browser, visit: (page: Page) => Promise<void>): Promise<number> {
  const context: BrowserContext = await browser.newContext();
  try {
    const sizes = new Map<string, Promise<number>>();
    context.on('requestfinished', (request) => {
      if (!/\.js$/.test(new URL(request.url()).pathname)) return;
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
      sizes.set(request.url(), size);
    });
    await visit(await context.newPage());
    const all = await Promise.all(sizes.values());
    return all.reduce((sum, size) => sum + size, 0);
  } finally {
    await context.close();
  }
}
