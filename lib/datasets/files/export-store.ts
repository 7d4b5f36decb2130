import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS, datasetFileName } from '@/lib/datasets/constants';
import { type ExportManifest, exportManifestSchema } from '@/lib/datasets/schema';
import { FORMATS } from '@/lib/tabular/formats';
import { MANIFEST, type SnapshotReader, writeExports } from './write-exports';

/** Raise it when the bytes of a data set change for another reason than its data. */
const EXPORT_VERSION = 2;

/** Files of an older version stay this long, for downloads that are under way. */
const KEEP_MS = 60 * 60_000;

export type ExportSet = { folder: string; manifest: ExportManifest };

/**
 * The export files of a version of the data: those on disk, or new ones. A folder appears by a
 * rename when it is whole, so that readers, and several processes, never see half of one.
 */
export async function openExports({
  root,
  version,
  read,
}: {
  root: string;
  version: string;
  read: SnapshotReader;
}): Promise<ExportSet> {
  const existing = await readExports(join(root, folderName(version)));
  if (existing) return existing;
  await mkdir(root, { recursive: true });
  const building = await mkdtemp(join(root, '.building-'));
  try {
    const manifest = await writeExports({ folder: building, read });
    // The data may have changed since `version` was read; the folder is named by what is in it.
    const folder = join(root, folderName(manifest.version));
    await rename(building, folder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM')
        throw error;
      if (await readExports(folder)) return;
      await rm(folder, { recursive: true, force: true });
      await rename(building, folder);
    });
    await removeOld({ root, keep: folder });
    return { folder, manifest };
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

function folderName(version: string): string {
  return `v${EXPORT_VERSION}-${version}`;
}

/** The exports in a folder when they are whole; null when absent, cut short or not ours. */
async function readExports(folder: string): Promise<ExportSet | null> {
  try {
    const text = await readFile(join(folder, MANIFEST), 'utf8');
    const manifest = exportManifestSchema.parse(JSON.parse(text));
    for (const id of DATASETS) {
      for (const format of FORMATS) {
        const { size } = await stat(join(folder, datasetFileName(id, format)));
        if (size !== manifest.datasets[id].files[format].bytes) return null;
      }
    }
    return { folder, manifest };
  } catch {
    return null;
  }
}

/** Best effort: a folder that cannot be removed now is removed by a later export. */
async function removeOld({ root, keep }: { root: string; keep: string }): Promise<void> {
  const names = await readdir(root).catch(() => []);
  const old = names.filter((name) => /^(v\d+-[0-9a-f]+|\.building-\w+)$/.test(name));
  for (const folder of old.map((name) => join(root, name))) {
    if (folder === keep) continue;
    const written = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - written > KEEP_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
