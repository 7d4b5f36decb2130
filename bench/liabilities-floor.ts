import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** Milliseconds of a bare loop over so many hashes of the size of a parent's preimage, on one core. */
export function hashLoop(hashes: number): number {
  const preimage = Buffer.alloc(160, 0x61);
  const began = performance.now();
  for (let i = 0; i < hashes; i += 1) {
    preimage.writeUInt32LE(i, 0);
    hash('sha256', preimage, 'hex');
  }
  return performance.now() - began;
}

/** Milliseconds of one COPY of the leaves, rows of hash and three amounts, into a table without index. */
export async function copyLeaves(url: string, rowsFile: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'CREATE TABLE floor_leaf (place int, hash bytea, btc numeric, eth numeric, usdt numeric)',
    );
    const began = performance.now();
    await pipeline(
      createReadStream(rowsFile, { highWaterMark: 512 * 1024 }),
      client.query(from('COPY floor_leaf FROM STDIN')),
    );
    const milliseconds = performance.now() - began;
    await client.query('DROP TABLE floor_leaf');
    return milliseconds;
  } finally {
    await client.end();
  }
}
