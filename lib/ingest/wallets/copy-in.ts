import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/**
 * One COPY … FROM STDIN of rows in text format. Many short ones instead of a long one leave the
 * connection, and so the transaction, free for other statements in between.
 */
export async function copyIn(client: Client, target: string, rows: string): Promise<void> {
  if (rows === '') return;
  const stream = client.query(from(`COPY ${target} FROM STDIN`));
  stream.end(Buffer.from(rows));
  await finished(stream);
}
