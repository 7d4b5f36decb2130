import { open, stat } from 'node:fs/promises';
import { InputError } from '@/lib/format/input-error';

const ZIP_MAGIC = 0x04034b50;
/** An archive with no entries starts with its end. */
const EMPTY_ZIP_MAGIC = 0x06054b50;

/** @throws InputError `unreadable` when there is no such file, or it is not a regular one. */
export async function statFile(file: string): Promise<{ size: number }> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  if (found.isFile()) return { size: found.size };
  throw new InputError({ code: 'unreadable', reason: 'is not a file', place: { file } });
}

/**
 * Told by the first bytes, not by the name.
 *
 * @throws InputError `unreadable`.
 */
export async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const reason = `cannot be read (${error.code})`;
    throw new InputError({ code: 'unreadable', reason, place: { file } });
  });
  try {
    const head = Buffer.alloc(4);
    const { bytesRead } = await handle.read(head, 0, 4, 0);
    return bytesRead === 4 && [ZIP_MAGIC, EMPTY_ZIP_MAGIC].includes(head.readUInt32LE());
  } finally {
    await handle.close();
  }
}
