import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { DemoRows } from './demo-rows';
import { DEMO_HEADER, walletLine } from './wallet-text';

/** Addresses whose claims are kept at a time: a file of any length takes the same memory. */
const KEPT = 10_000;

/** Writes a wallet file of exactly `rows` rows, of as many addresses as that takes. */
export async function writeBenchFile({
  file,
  rows,
  onProgress,
}: {
  file: string;
  rows: number;
  onProgress?: (written: number) => void;
}): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${DEMO_HEADER}\n`);
  let maker = new DemoRows();
  let written = 0;
  for (let number = 0; written < rows; number += 1) {
    if (number % KEPT === 0) maker = new DemoRows();
    for (const row of maker.rowsOf(number, 0).slice(0, rows - written)) {
      written += 1;
      if (!out.write(`${walletLine(row)}\n`)) await once(out, 'drain');
    }
    onProgress?.(written);
  }
  out.end();
  await once(out, 'finish');
}
