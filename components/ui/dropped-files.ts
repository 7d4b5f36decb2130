/** A file that was chosen or dropped. */
export type DroppedFile = {
  /** With the folders below the one that was dropped. */
  name: string;
  /** The folder that was dropped. */
  within?: string;
  file: File;
};

/** A folder is looked through this deep, for so many files; hidden ones are left out. */
const DEEPEST = 6;
const MOST_FILES = 2000;

export function chosenFiles(list: FileList | null): DroppedFile[] {
  return [...(list ?? [])].map((file) => ({ name: file.name, file }));
}

/** The files of a drop, those in folders included. Must be called while the event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const files = chosenFiles(transfer.files);
  const entries = [...transfer.items].map((item) =>
    typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null,
  );
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: DroppedFile[] = [];
  for (const entry of entries) {
    if (entry) await collect(entry, { found, within: entry.isDirectory ? entry.name : undefined });
  }
  return found;
}

async function collect(
  entry: FileSystemEntry,
  { found, within, depth = 0 }: { found: DroppedFile[]; within?: string; depth?: number },
): Promise<void> {
  if (found.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), within, file });
  } else if (isFolder(entry) && depth < DEEPEST) {
    for (const below of await listFolder(entry)) {
      await collect(below, { found, within, depth: depth + 1 });
    }
  }
}

/** A folder is told in parts, until one is empty. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
