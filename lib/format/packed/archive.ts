import { InputError } from '../input-error';
import type { FileBytes } from './file-bytes';

/** A file in an archive. */
export type ArchiveEntry = { name: string; size: number; bytes: FileBytes };

/** Bounds on what is unpacked, whatever an archive says of itself. */
export type UnpackLimits = {
  /** Files in one archive, of any kind. */
  files: number;
  /** Unpacked bytes of one file. */
  bytes: number;
  /** Unpacked bytes to packed ones, beyond the first sixteen megabytes. */
  ratio: number;
};

export const UNPACK_LIMITS: UnpackLimits = { files: 1000, bytes: 2 * 1024 ** 3, ratio: 200 };

/** Small files may shrink a lot without being a bomb. */
const RATIO_FREE_BYTES = 16 * 1024 * 1024;

/** Why an archive is not unpacked; whoever knows its name adds it. */
export function archiveRefused(reason: string): InputError {
  return new InputError({ code: 'archive-refused', reason });
}

/** @throws InputError `archive-refused` when a file would unpack to more than it may. */
export function boundSize(size: number, packed: number, limits: UnpackLimits): void {
  if (size > limits.bytes) {
    const mega = Math.floor(limits.bytes / 1024 / 1024);
    throw archiveRefused(`unpacks to more than ${mega} MB, the limit; take the files out of it`);
  }
  if (size > RATIO_FREE_BYTES && size > packed * limits.ratio) {
    throw archiveRefused(`unpacks to more than ${limits.ratio} times its size`);
  }
}

/**
 * Inflates with the platform's own code (browsers and Node.js have the same).
 *
 * @throws InputError `archive-refused` when the bytes are damaged, or more come out than may.
 */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  format: 'deflate-raw' | 'gzip',
  limits: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  let taken = 0;
  let given = 0;
  const feed = async () => {
    for await (const chunk of packed) {
      taken += chunk.length;
      await writer.write(chunk as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  };
  const feeding = feed().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  const reader = readable.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      given += part.value.length;
      boundSize(given, taken, limits);
      yield part.value;
    }
  } catch (error) {
    // What cannot be inflated is told by a TypeError that says nothing.
    throw error instanceof InputError ? error : archiveRefused('is damaged: download it again');
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
}
