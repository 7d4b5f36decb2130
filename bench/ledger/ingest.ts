import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { atMost, type BenchLine, withoutTarget } from '../line';
import { withBenchDatabase } from '../site';
import { fillSynthetic } from '../synthetic';
import { bareRecoverSeconds } from '../wallets/bare-recover';
import { recoveriesIn } from '../wallets/mix-2022';
import { ingestProcess } from './ingest-process';
import type { Months } from './months';
import { plainCopySeconds, writeRows } from './plain-copy';

type Setting = { client: Client; databaseUrl: string; folder: string; files: Months };

/** The first month into an empty database, then the next, each beside a plain COPY of its rows. */
export async function benchIngest(
  { client, databaseUrl, folder, files }: Setting,
  { rows, shared }: { rows: number; shared: number },
): Promise<BenchLine[]> {
  const floor = await verificationSeconds(rows);
  const first = await ingestProcess({ databaseUrl, file: files.first, report: '2022-11' });
  const rowsFile = path.join(folder, 'rows.copy');
  await writeRows(client, 1, rowsFile);
  const plain = await plainCopySeconds(client, rowsFile);
  const next = await ingestProcess({ databaseUrl, file: files.next, report: '2022-12' });
  const plainAgain = await plainCopySeconds(client, rowsFile);
  await client.query('DROP TABLE plain');
  const verified = Number(/(\d+) of them new/.exec(next.output)?.[1]);
  const fresh = Math.round(rows * (1 - shared));
  const peaks = [first, next].flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return [
    ingestLine(`${rows} rows, next month`, next.seconds, plainAgain),
    ingestLine(`${rows} rows, first month: every proof is new`, first.seconds, plain),
    floorLine(rows, floor),
    {
      what: `peak memory of the ingest of ${rows} rows`,
      measured: `${Math.max(...peaks)} MB`,
      target: 'under 400 MB',
      met: peaks.length === 0 ? null : Math.max(...peaks) < 400,
    },
    {
      what: `proofs verified of a next month that shares ${shared * 100} %`,
      measured: `${verified} of ${rows}`,
      target: `${fresh}`,
      met: verified === fresh,
    },
  ];
}

/** A first month as OKX's: its addresses have rows for several coins, which share their proofs. */
export async function benchRealFirstMonth({
  folder,
  files,
  rows,
}: Pick<Setting, 'folder' | 'files'> & { rows: number }): Promise<BenchLine[]> {
  return withBenchDatabase(async (databaseUrl) => {
    await fillSynthetic(databaseUrl, { exchanges: 1, months: 2 });
    const floor = await verificationSeconds(files.realProofs);
    const { seconds } = await ingestProcess({ databaseUrl, file: files.real, report: '2022-11' });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const rowsFile = path.join(folder, 'real.copy');
      await writeRows(client, 1, rowsFile);
      const plain = await plainCopySeconds(client, rowsFile);
      const what = `${rows} rows, first month with OKX's ${files.realProofs} proofs for them`;
      return [ingestLine(what, seconds, plain), floorLine(files.realProofs, floor)];
    } finally {
      await client.end();
    }
  });
}

function ingestLine(what: string, seconds: number, copy: number): BenchLine {
  const detail = `${seconds.toFixed(1)} s from zip to queryable, plain COPY ${copy.toFixed(1)} s`;
  return atMost(`ingest against a plain COPY, ${what}`, seconds / copy, 2, detail);
}

/** What recovering the keys of that many proofs takes alone: no first month can be quicker. */
function verificationSeconds(proofs: number): Promise<number> {
  return bareRecoverSeconds(recoveriesIn(proofs), availableParallelism());
}

function floorLine(proofs: number, seconds: number): BenchLine {
  return withoutTarget(
    `of which recovering the keys of ${proofs} proofs takes alone, on ${availableParallelism()} cores`,
    `${seconds.toFixed(1)} s`,
  );
}
