import { spawn } from 'node:child_process';
import { z } from 'zod';
import { findBrowser } from '@/e2e/support/browser';

/** Fetched by npm when the bench runs: 185 MB that nobody else needs. The last major for Node 20. */
const PACKAGE = 'lighthouse@12.8.2';

const reportSchema = z.object({
  categories: z.object({ performance: z.object({ score: z.number() }) }),
  audits: z.object({
    'cumulative-layout-shift': z.object({ numericValue: z.number() }),
    'largest-contentful-paint': z.object({ numericValue: z.number() }),
  }),
});

export type LighthouseResult = {
  /** 0 to 100. */
  performance: number;
  layoutShift: number;
  largestPaintMs: number;
};

/** One run of Lighthouse's default (mobile, simulated throttling) performance audit. */
export async function lighthouse(url: string): Promise<LighthouseResult> {
  const browser = await findBrowser();
  const flags = ['--headless=shell', '--no-sandbox', ...browser.args].join(' ');
  const text = await run(
    [
      'exec',
      '--yes',
      `--package=${PACKAGE}`,
      '--',
      'lighthouse',
      url,
      '--only-categories=performance',
      '--output=json',
      '--quiet',
      `--chrome-flags=${flags}`,
    ],
    {
      ...browser.env,
      ...(browser.executablePath ? { CHROME_PATH: browser.executablePath } : {}),
    },
  );
  const { categories, audits } = reportSchema.parse(JSON.parse(text));
  return {
    performance: categories.performance.score * 100,
    layoutShift: audits['cumulative-layout-shift'].numericValue,
    largestPaintMs: audits['largest-contentful-paint'].numericValue,
  };
}

function run(args: readonly string[], env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`Lighthouse ended with ${code}.\n${Buffer.concat(complaints)}`));
    });
  });
}
