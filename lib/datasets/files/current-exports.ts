import { type ExportSet, openExports } from './export-store';
import type { SnapshotReader } from './write-exports';

const holder = globalThis as typeof globalThis & {
  ballastExports?: { version: string; set: Promise<ExportSet> };
};

/**
 * The exports of one version of the data, opened or written at most once by this process, by
 * whoever asks first. `anew` forgets what it knows, for when files turn out to be gone.
 */
export function currentExports({
  root,
  version,
  read,
  anew = false,
}: {
  root: string;
  version: string;
  read: SnapshotReader;
  anew?: boolean;
}): Promise<ExportSet> {
  const known = holder.ballastExports;
  if (known?.version === version && !anew) return known.set;
  const set = openExports({ root, version, read });
  holder.ballastExports = { version, set };
  set.catch(() => {
    if (holder.ballastExports?.set === set) holder.ballastExports = undefined;
  });
  return set;
}
