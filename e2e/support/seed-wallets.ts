import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ingestWallets } from '@/lib/ingest/wallets/ingest-wallets';
import { EARLIER, LATER, walletMonth } from './wallet-months';

/** Two months whose addresses can be explored and compared, made up with real keys. */
export async function seedWallets({ url, folder }: { url: string; folder: string }): Promise<void> {
  for (const report of [EARLIER, LATER]) {
    const file = path.join(folder, `wallets-${report}.csv`);
    await writeFile(file, walletMonth(report));
    await ingestWallets({ url, path: file, exchange: 'okx', report });
  }
}
