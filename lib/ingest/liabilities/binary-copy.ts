import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** Signature, flags and length of the extension. Source: PostgreSQL, COPY, binary format. */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
const SEND = 256 * 1024;

/**
 * One COPY … FROM STDIN in binary format, row by row: `row` says how many cells follow. Nothing is
 * sent before `flush`, which waits while Postgres is behind.
 */
export class BinaryCopy {
  readonly #stream: ReturnType<typeof from>;
  #buffer = Buffer.allocUnsafe(2 * SEND);
  #used = 0;
  #failure: Error | null = null;

  constructor(client: Client, target: string) {
    this.#stream = client.query(from(`COPY ${target} FROM STDIN (FORMAT binary)`));
    this.#stream.on('error', (error) => {
      this.#failure ??= error;
    });
    HEADER.copy(this.#buffer);
    this.#used = HEADER.length;
  }

  row(cells: number): void {
    this.#room(2);
    this.#used = this.#buffer.writeInt16BE(cells, this.#used);
  }

  int2(value: number): void {
    this.#room(6);
    this.#used = this.#buffer.writeInt32BE(2, this.#used);
    this.#used = this.#buffer.writeInt16BE(value, this.#used);
  }

  int4(value: number): void {
    this.#room(8);
    this.#used = this.#buffer.writeInt32BE(4, this.#used);
    this.#used = this.#buffer.writeInt32BE(value, this.#used);
  }

  bytes(value: Uint8Array): void {
    this.#room(4 + value.length);
    this.#used = this.#buffer.writeInt32BE(value.length, this.#used);
    this.#buffer.set(value, this.#used);
    this.#used += value.length;
  }

  /** Sends what has gathered, unless it is little. */
  async flush(): Promise<void> {
    if (this.#used >= SEND) await this.#send();
  }

  async end(): Promise<void> {
    this.#room(2);
    this.#used = this.#buffer.writeInt16BE(-1, this.#used);
    await this.#send();
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Gives up: Postgres drops the rows, the transaction must be rolled back. */
  async abort(): Promise<void> {
    const ended = finished(this.#stream).catch(() => undefined);
    this.#stream.destroy(new Error('the copy was given up'));
    await ended;
  }

  async #send(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const rows = this.#buffer.subarray(0, this.#used);
    this.#buffer = Buffer.allocUnsafe(Math.max(2 * SEND, rows.length));
    this.#used = 0;
    if (this.#stream.write(rows)) return;
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]);
    if (this.#failure) throw this.#failure;
  }

  #room(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#used + bytes));
    this.#buffer.copy(larger, 0, 0, this.#used);
    this.#buffer = larger;
  }
}
