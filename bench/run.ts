import { benchLedger } from './ledger';
import { benchLiabilities } from './liabilities';
import type { BenchLine } from './line';
import { benchPage } from './page';
import { benchScale } from './scale';
import { benchSeries } from './series';
import { benchVerify } from './verify';
import { benchWallets } from './wallets';

/** The parts of the bench; each starts what it measures and ends it again. */
const PARTS: Readonly<Record<string, () => Promise<BenchLine[]>>> = {
  series: benchSeries,
  scale: benchScale,
  page: benchPage,
  verify: benchVerify,
  liabilities: benchLiabilities,
  wallets: benchWallets,
  ledger: benchLedger,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const lines: BenchLine[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring ${name} …`);
  lines.push(...(await part()));
}
console.table(
  lines.map(({ what, measured, target, met }) => ({
    what,
    measured,
    target: target ?? '',
    met: met === null ? '' : met ? 'met' : 'NOT MET',
  })),
);
process.exitCode = lines.some(({ met }) => met === false) ? 1 : 0;
