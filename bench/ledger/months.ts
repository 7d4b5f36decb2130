import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeZip } from '@/lib/testing/make-zip';
import { writeMix2022 } from '../wallets/mix-2022';

/** Zips of wallet files, of equally many rows each. */
export type Months = {
  /** Every row with a proof of its own. */
  first: string;
  /** The same rows but for the first, which are gone, and as many new ones. */
  next: string;
  /** As in OKX's files, an address has rows for its coin and for tokens, all with one proof. */
  real: string;
  /** Distinct proofs of `real`. */
  realProofs: number;
};

/** OKX in 2026: "210,000 addresses", and 320,917 rows in the file of May. */
const PROOFS_A_ROW = 210_000 / 320_917;

/** A token on the network of a coin: its row repeats the coin's claim. */
const TOKENS: Readonly<Record<string, string>> = {
  ETH: 'USDT-ERC20',
  'ETH-ARBITRUM': 'USDT-ARBITRUM',
  'ETH-OPTIMISM': 'USDT-OPTIMISM',
  'USDT-TRC20': 'TRX',
};

const HEAD_LINES = 4;

/** Writes the months; `shared` is the part of its proofs that the next month has from the first. */
export async function writeMonths(
  folder: string,
  { rows, shared }: { rows: number; shared: number },
): Promise<Months> {
  const fresh = Math.round(rows * (1 - shared));
  const realProofs = Math.round(rows * PROOFS_A_ROW);
  const csv = path.join(folder, 'rows.csv');
  await writeMix2022(csv, rows + fresh);
  const lines = (await readFile(csv, 'utf8')).split('\n');
  const head = lines.slice(0, HEAD_LINES);
  const all = lines.slice(HEAD_LINES, HEAD_LINES + rows + fresh);
  const write = async (name: string, part: readonly string[]) => {
    const file = path.join(folder, name);
    const bytes = Buffer.from([...head, ...part, ''].join('\n'));
    await writeFile(file, makeZip([{ name: 'okx_por.csv', bytes }]));
    return file;
  };
  return {
    first: await write('first.zip', all.slice(0, rows)),
    next: await write('next.zip', all.slice(fresh)),
    real: await write('real.zip', withTokens(all.slice(0, realProofs), rows)),
    realProofs,
  };
}

/** These rows, and behind them tokens of as many of their addresses as make `count` rows. */
function withTokens(lines: readonly string[], count: number): string[] {
  const tokens = lines.flatMap((line) => {
    const comma = line.indexOf(',');
    const token = TOKENS[line.slice(0, comma)];
    return token === undefined ? [] : [token + line.slice(comma)];
  });
  const missing = count - lines.length;
  if (tokens.length < missing) throw new Error(`only ${tokens.length} rows can have tokens`);
  return [...lines, ...tokens.slice(0, missing)];
}
