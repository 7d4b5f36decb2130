import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Header } from 'tar-stream';
import { InputError } from '@/lib/format/input-error';
import type { FileSource } from './file-source';
import { ARCHIVE_LIMITS, isNoContent, type ZipContents } from './zip-entries';

type Entry = Readable & { header: Header };

/**
 * The files of one kind in a tar archive, one after the other, streamed, in its own order. Links and
 * devices are passed over: nothing is ever written.
 *
 * @throws InputError `tar-refused`.
 */
export async function* readTarEntries(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { wants, passedOver }: Pick<ZipContents, 'wants' | 'passedOver'>,
  limits = ARCHIVE_LIMITS,
): AsyncGenerator<FileSource> {
  const archive = extract();
  const flow = pipeline(Readable.from(bytes, { objectMode: false }), archive);
  // The loop below hears of it through the stream; here it must only not go unheard.
  const ended = flow.then(
    () => null,
    (error: Error) => error,
  );
  let entries = 0;
  try {
    for await (const entry of archive as AsyncIterable<Entry>) {
      entries += 1;
      if (entries > limits.entries)
        throw refused(file, `holds more than ${limits.entries} entries`);
      const { name, type = 'file', size = 0 } = entry.header;
      const plain = type === 'file' && !isNoContent(name);
      if (plain && wants(name)) {
        const chunks = unclosed(entry);
        yield { name: `${path.basename(file)}:${name}`, bytes: size, chunks };
      } else if (plain) {
        passedOver?.(name);
      }
      entry.resume();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const cause = await ended;
    if (cause instanceof InputError) throw cause;
    throw refused(
      file,
      `is damaged or cut off (${error instanceof Error ? error.message : error})`,
    );
  } finally {
    archive.destroy();
  }
}

/** Whoever leaves an entry early must not end the archive with it. */
function unclosed(entry: Entry): AsyncIterable<Uint8Array> {
  const chunks = (entry as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) };
}

function refused(file: string, reason: string): InputError {
  return new InputError({ code: 'tar-refused', reason, place: { file } });
}
