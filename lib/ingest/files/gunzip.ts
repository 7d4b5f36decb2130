import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '@/lib/format/input-error';
import { statFile } from './file-kind';
import { ARCHIVE_LIMITS, RATIO_FREE_BYTES } from './zip-entries';

const CHUNK = 256 * 1024;

/**
 * What a gzip file holds, streamed. More than a bound, in all or for its size, is a bomb.
 *
 * @throws InputError `gzip-refused`.
 */
export async function* gunzipFile(
  file: string,
  limits = ARCHIVE_LIMITS,
): AsyncGenerator<Uint8Array> {
  const { size } = await statFile(file);
  const unpacked = createGunzip({ chunkSize: CHUNK });
  const reading = createReadStream(file, { highWaterMark: CHUNK });
  // Its errors reach the reader through the stream it ends.
  const flow = pipeline(reading, unpacked).catch(() => undefined);
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > limits.bytes) throw refused(file, `unpacks to more than ${limits.bytes} bytes`);
      if (bytes > RATIO_FREE_BYTES && bytes > size * limits.ratio) {
        throw refused(file, `unpacks to more than ${limits.ratio} times its size`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refused(
      file,
      `is damaged or cut off (${error instanceof Error ? error.message : error})`,
    );
  } finally {
    unpacked.destroy();
    reading.destroy();
    await flow;
  }
}

function refused(file: string, reason: string): InputError {
  return new InputError({ code: 'gzip-refused', reason, place: { file } });
}
