import { InputError } from '@/lib/format/input-error';
import { JSON_LIMITS } from '@/lib/format/json';
import { readRange } from '@/lib/format/packed/file-bytes';
import type { OpenedFile } from '@/lib/format/packed/open-file';
import type { ReadFile, UnreadFile } from './check-files';

/** The whole of a file that may be a proof or go with one, or that it is more than either can be. */
export async function readDocument({
  name,
  within,
  bytes,
}: OpenedFile): Promise<ReadFile | UnreadFile> {
  const limit = JSON_LIMITS.bytes;
  try {
    const content =
      bytes.size !== null && bytes.size > limit ? null : await readRange(bytes, 0, limit + 1);
    if (content && content.length <= limit) return { name, within, content };
    const size = bytes.size === null ? 'more' : `${bytes.size} bytes`;
    const reason = `is too large: ${size}, the limit is ${limit} bytes`;
    throw new InputError({ code: 'file-too-large', reason });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { name, within, error: error.within({ file: name }) };
  }
}
