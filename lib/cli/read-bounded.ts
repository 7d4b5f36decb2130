import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { InputError } from '@/lib/format/input-error';
import { JSON_LIMITS } from '@/lib/format/json';

/** The name that stands for what comes in through a pipe. */
export const STDIN = '-';

/**
 * The bytes of a file that a stranger may have made, or of standard input for `-`. A pipe or a device
 * tells no size beforehand, so the bytes are counted as they come.
 *
 * @throws InputError when there is no such file, or it is a folder or too large to be a proof.
 */
export async function readBounded(file: string): Promise<Uint8Array> {
  if (file === STDIN) return collect(process.stdin, file);
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    handle = await open(file);
    const found = await handle.stat();
    if (found.isDirectory()) {
      throw unreadable(file, 'is a folder; name the files in it');
    }
    if (found.size > JSON_LIMITS.bytes) throw tooLarge(file, `${found.size} bytes`);
    return await collect(handle.createReadStream({ autoClose: false }), file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw unreadable(file, `could not be read (${reason})`);
  } finally {
    await handle?.close();
  }
}

async function collect(stream: Readable, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > JSON_LIMITS.bytes) throw tooLarge(file, 'it does not end before that');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unreadable(file: string, reason: string): InputError {
  return new InputError({ code: 'file-unreadable', reason, place: { file } });
}

/** That a file is more than a proof can be. */
export function tooLarge(file: string, size: string): InputError {
  const reason = `is too large: ${size}, the limit is ${JSON_LIMITS.bytes} bytes`;
  return new InputError({ code: 'file-too-large', reason, place: { file } });
}
