import { createReadStream } from 'node:fs';
import path from 'node:path';
import { FILE_KIND_BYTES, fileKindReason, recogniseFile } from '@/lib/format/file-kind';
import { InputError } from '@/lib/format/input-error';
import type { LeftOutMember } from '@/lib/wallets/check/wallet-check-report';
import { kindOfFile, statFile } from '../files/file-kind';
import type { FileSource } from '../files/file-source';
import type { ZipContents } from '../files/zip-entries';

const CHUNK = 256 * 1024;

/** A file that may hold wallet rows. */
export type WalletSource = FileSource & {
  /** One of several in an archive: if it is no wallet file, it is left out. */
  member: boolean;
  /** Its name says that it lists validators. */
  isList: boolean;
};

/**
 * The wallet files at a path: a CSV file itself (also as `.gz`), or every CSV file of an
 * archive (zip, tar, `.tar.gz`) in turn, lists of validators first, since rows of the others may be of
 * the same. Told apart by the first bytes, not by the name. Each source must be read to its end before
 * the next is asked for.
 *
 * @throws InputError when the file is missing or no regular file, the archive is refused, or the file is
 * of another kind, which it names.
 */
export async function* openWalletSources(
  file: string,
  leaveOut: (member: LeftOutMember) => void = () => undefined,
): AsyncGenerator<WalletSource> {
  const { size } = await statFile(file);
  const found = await kindOfFile(file);
  const name = path.basename(file);
  const passedOver = (member: string) =>
    leaveOut({ name: `${name}:${member}`, reason: 'is no CSV file by its name' });
  const contents = { ...MEMBERS, passedOver };
  switch (found.kind) {
    case 'zip': {
      const { readZipEntries } = await import('../files/zip-entries');
      yield* members(readZipEntries(file, undefined, contents));
      return;
    }
    case 'tar':
      yield* tarMembers(file, () => createReadStream(file, { highWaterMark: CHUNK }), contents);
      return;
    case 'gzip':
      yield* unpacked(file, contents);
      return;
    case 'text':
    case 'empty':
    case 'unknown': {
      const chunks = createReadStream(file, { highWaterMark: CHUNK });
      yield { name, bytes: size, chunks, member: false, isList: false };
      return;
    }
    default: {
      const reason = fileKindReason(found) ?? '';
      throw new InputError({ code: 'not-text', reason, place: { file } });
    }
  }
}

const isStakingList = (name: string) => /stak/i.test(path.posix.basename(name));

const MEMBERS: ZipContents = {
  what: 'CSV file',
  wants: (name) => /\.(?:csv|tsv)$/i.test(name),
  order: (a, b) => Number(isStakingList(b)) - Number(isStakingList(a)),
};

async function* members(sources: AsyncIterable<FileSource>): AsyncGenerator<WalletSource> {
  for await (const source of sources) {
    const isList = isStakingList(source.name.slice(source.name.indexOf(':') + 1));
    yield { ...source, member: true, isList };
  }
}

/** A tar has no table of contents: it is gone through once for the lists, once for the rest. */
async function* tarMembers(
  file: string,
  bytes: () => AsyncIterable<Uint8Array>,
  contents: ZipContents,
): AsyncGenerator<WalletSource> {
  const { readTarEntries } = await import('../files/tar-entries');
  const { wants } = contents;
  let found = 0;
  for (const lists of [true, false]) {
    const part = {
      ...contents,
      wants: (name: string) => wants(name) && isStakingList(name) === lists,
      passedOver(name: string) {
        if (!lists && !wants(name)) contents.passedOver?.(name);
      },
    };
    for await (const source of readTarEntries(file, bytes(), part)) {
      found += 1;
      yield { ...source, member: true, isList: lists };
    }
  }
  if (found > 0) return;
  const reason = `holds no ${contents.what}`;
  throw new InputError({ code: 'tar-refused', reason, place: { file } });
}

async function* unpacked(file: string, contents: ZipContents): AsyncGenerator<WalletSource> {
  const { gunzipFile } = await import('../files/gunzip');
  const inside = recogniseFile(await headOf(gunzipFile(file)));
  if (inside.kind === 'tar') {
    yield* tarMembers(file, () => gunzipFile(file), contents);
    return;
  }
  if (inside.kind !== 'text' && inside.kind !== 'empty') {
    const reason = `holds what ${fileKindReason(inside)}`;
    throw new InputError({ code: 'not-text', reason, place: { file } });
  }
  const name = path.basename(file);
  // How long it is unpacked is known at its end only.
  yield { name, bytes: 0, chunks: gunzipFile(file), member: false, isList: false };
}

async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    head.push(chunk);
    length += chunk.length;
    if (length >= FILE_KIND_BYTES) break;
  }
  return Buffer.concat(head);
}
