import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { VerifyPage } from '@/e2e/pages/verify-page';
import { findBrowser } from '@/e2e/support/browser';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { type BenchLine, median, withoutTarget } from './line';
import { type RealProof, realProofs } from './real-proofs';
import { withSite } from './site';

const VISITS = 2;
const CHECKS = 8;

/**
 * Verifying in a real browser, as the page itself measures it in its worker: a proof of real size of
 * every scheme, after load. And what the page loads before it knows which scheme it will need.
 */
export function benchVerify(): Promise<BenchLine[]> {
  return withSite({
    fill: seedHistory,
    work: async ({ url }) => {
      const browser = await chromium.launch(await findBrowser());
      try {
        const proofs = await realProofs();
        const visits: number[][][] = [];
        for (let visit = 0; visit < VISITS; visit += 1) {
          visits.push(await measureVisit(browser, url, proofs));
        }
        return [
          ...proofs.map((proof, i) =>
            speed(
              proof,
              visits.map((visit) => visit[i] ?? []),
            ),
          ),
          ...(await measureScripts(browser, url)),
        ];
      } finally {
        await browser.close();
      }
    },
  });
}

function speed({ what, targetMs }: RealProof, visits: readonly (readonly number[])[]): BenchLine {
  const times = visits.flat();
  const middle = median(times);
  const first = median(visits.map(([time = Number.NaN]) => time));
  return {
    what: `${what}, checked in the browser after load`,
    measured: `${middle.toFixed(1)} ms (median of ${times.length}, fastest ${Math.min(...times).toFixed(1)}, the first of a visit ${first.toFixed(1)}, slowest ${Math.max(...times).toFixed(1)} ms)`,
    target: targetMs === null ? null : `at most ${targetMs} ms`,
    met: targetMs === null ? null : middle <= targetMs,
  };
}

/** Checks each proof again and again in a fresh browser context; each text differs by its last blank. */
async function measureVisit(
  browser: Browser,
  url: string,
  proofs: readonly RealProof[],
): Promise<number[][]> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const verify = new VerifyPage(await context.newPage());
    await verify.open();
    const times: number[][] = [];
    for (const { text } of proofs) {
      const ofProof: number[] = [];
      for (let check = 0; check < CHECKS; check += 1) {
        ofProof.push(await checkOnce(verify, `${text}${' '.repeat(check)}`));
      }
      times.push(ofProof);
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
    withoutTarget(
      'JavaScript of /verify with its worker, before a scheme is loaded',
      kilobytes(verify),
    ),
    withoutTarget('of that what every page loads (React, Next, the frame)', kilobytes(plain)),
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
