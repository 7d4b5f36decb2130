import { InputError } from '../input-error';

/** A file whose bytes can be read from any place on, on a disk, in a browser or in memory. */
export type FileBytes = {
  /** Null where it shows only once all was unpacked. */
  size: number | null;
  /** Whether reading from the middle costs no more than from the start. */
  seekable: boolean;
  /** The bytes from one place up to another, or to the end. */
  read(from: number, to?: number): AsyncIterable<Uint8Array>;
};

export function bytesInMemory(bytes: Uint8Array): FileBytes {
  return {
    size: bytes.length,
    seekable: true,
    async *read(from, to = bytes.length) {
      if (to > from) yield bytes.subarray(from, to);
    },
  };
}

/** A file of a browser. Read by hand: not every browser lets a stream be looped over. */
export function bytesOfBlob(blob: Blob): FileBytes {
  return {
    size: blob.size,
    seekable: true,
    async *read(from, to = blob.size) {
      const reader = blob.slice(from, to).stream().getReader();
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          yield part.value;
        }
      } catch {
        const reason = 'is not readable; is it a folder, or was it moved?';
        throw new InputError({ code: 'file-unreadable', reason });
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
  };
}

/** A file that can only be unpacked from its start: what stands before the place asked for is passed over. */
export function bytesFromStart(
  size: number | null,
  chunks: () => AsyncIterable<Uint8Array>,
): FileBytes {
  return {
    size,
    seekable: false,
    async *read(from, to = Number.POSITIVE_INFINITY) {
      let at = 0;
      for await (const chunk of chunks()) {
        const begin = Math.max(0, from - at);
        const end = Math.min(chunk.length, to - at);
        if (end > begin)
          yield begin === 0 && end === chunk.length ? chunk : chunk.subarray(begin, end);
        at += chunk.length;
        if (at >= to) return;
      }
    },
  };
}

/** The bytes of a range in one piece; fewer where the file ends before. */
export async function readRange(file: FileBytes, from: number, to?: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of file.read(from, to)) parts.push(chunk);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
