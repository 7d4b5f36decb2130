import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/e2e/support/browser';
import { seedHistory } from '@/lib/cli/runtime/seed-history';
import { lighthouse } from './lighthouse';
import { type BenchLine, median, withoutTarget } from './line';
import { withSite } from './site';

const RUNS = 3;
const SCRIPT_BUDGET = { '/': 200, '/verify': 120 };

/** What a reader's first visit costs: scripts as they travel, and Lighthouse's mobile profile. */
export function benchPage(): Promise<BenchLine[]> {
  return withSite({
    fill: seedHistory,
    work: async ({ url }) => {
      const browser = await chromium.launch(await findBrowser());
      const lines: BenchLine[] = [];
      try {
        for (const [path, budget] of Object.entries(SCRIPT_BUDGET)) {
          const bytes = await scriptBytes({ browser, url: url + path, idle: false });
          lines.push(withinBudget(`JavaScript of ${path}, gzipped, at load`, bytes, budget));
        }
        const idle = await scriptBytes({ browser, url: `${url}/verify`, idle: true });
        lines.push(
          withoutTarget('the same of /verify with what it fetches when idle', kilobytes(idle)),
        );
        const reached = await scriptBytes({ browser, url: `${url}/`, idle: true, reachChart });
        lines.push(
          withoutTarget('the same of / once the chart was reached for', kilobytes(reached)),
        );
      } finally {
        await browser.close();
      }
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await lighthouse(`${url}/`));
      const score = median(runs.map(({ performance }) => performance));
      const shift = Math.max(...runs.map(({ layoutShift }) => layoutShift));
      const paint = median(runs.map(({ largestPaintMs }) => largestPaintMs));
      lines.push({
        what: 'Lighthouse performance of /, mobile profile',
        measured: `${score.toFixed(0)} (median of ${RUNS}; largest paint ${paint.toFixed(0)} ms)`,
        target: 'at least 95',
        met: score >= 95,
      });
      lines.push({
        what: 'layout shift of /',
        measured: shift.toFixed(3),
        target: '0',
        met: shift < 0.0005,
      });
      return lines;
    },
  });
}

/**
 * Bytes of script that crossed the wire, headers included, as compressed by the server. Without `idle`
 * the browser is never idle: what a page fetches for later is then left out.
 */
async function scriptBytes({
  browser,
  url,
  idle,
  reachChart,
}: {
  browser: Browser;
  url: string;
  idle: boolean;
  reachChart?: (page: Page) => Promise<void>;
}): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (!idle) {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
  }
  const session = await context.newCDPSession(page);
  const total = await countScripts(session);
  await page.goto(url, { waitUntil: 'networkidle' });
  await reachChart?.(page);
  await context.close();
  return total();
}

async function reachChart(page: Page): Promise<void> {
  await page
    .getByRole('figure')
    .getByLabel(/^Chart\./)
    .hover();
  await page.locator('.recharts-wrapper').waitFor();
}

async function countScripts(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

function withinBudget(what: string, bytes: number, budget: number): BenchLine {
  return {
    what,
    measured: kilobytes(bytes),
    target: `at most ${budget} KB`,
    met: bytes <= budget * 1000,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
