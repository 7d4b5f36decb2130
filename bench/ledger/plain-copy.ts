import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

/** Everything the ledger keeps of its rows, in one wide table. */
const WIDE = `
  SELECT h.id, h."ledgerId", h."groupId", h."addressId", h.line, h.file, h.duplicate, h.amount, h.height,
    a.network, a.address, p."contentHash", p."verifierVersion", p.status, p.scheme, p."boundTo",
    p."reasonCode", p."reasonMessage", p.message, p.signature1, p.signature2, p.script, p.eoa1, p.eoa2
  FROM "Holding" h JOIN "Address" a ON a.id = h."addressId"
  JOIN "OwnershipProof" p ON p.id = h."proofId"`;

/** The same indexes as the tables of the ledger have together; rows may share address and proof. */
const INDEXES = `
  CREATE UNIQUE INDEX ON plain (id);
  CREATE INDEX ON plain ("ledgerId", amount, id);
  CREATE INDEX ON plain ("groupId", amount, id);
  CREATE INDEX ON plain ("groupId", id);
  CREATE INDEX ON plain ("addressId", "ledgerId");
  CREATE INDEX ON plain (address, network);
  CREATE INDEX ON plain ("contentHash", "verifierVersion")`;

/** Writes the rows of a ledger to a file in the order in which the exchange's file has them. */
export async function writeRows(client: Client, ledgerId: number, file: string): Promise<void> {
  const rows = `COPY (${WIDE} WHERE h."ledgerId" = ${ledgerId} ORDER BY h.line) TO STDOUT`;
  await pipeline(client.query(to(rows)), createWriteStream(file));
}

/** Seconds of a plain COPY of these rows into a table with the same indexes, to the commit. */
export async function plainCopySeconds(client: Client, file: string): Promise<number> {
  await client.query(
    `DROP TABLE IF EXISTS plain; CREATE TABLE plain AS ${WIDE} LIMIT 0; ${INDEXES}`,
  );
  const began = performance.now();
  await pipeline(
    createReadStream(file, { highWaterMark: 256 * 1024 }),
    client.query(from('COPY plain FROM STDIN')),
  );
  return (performance.now() - began) / 1000;
}
