import { hash } from 'node:crypto';
import {
  LiabilityTreeReader,
  type TreeFacts,
  type TreeVisitor,
} from '@/lib/sources/okx/liability-tree';
import { treeChunks } from './tree-source';

export type TreeProgress = { bytes: number; totalBytes: number };

/**
 * Reads and verifies the tree at a path, twice at once and in flat memory; `between` is awaited
 * between two pieces.
 *
 * @throws InputError naming file, line and reason.
 */
export async function readTree(
  file: string,
  {
    visitor,
    between,
    onProgress,
  }: {
    visitor?: TreeVisitor;
    between?(): Promise<void>;
    onProgress?(progress: TreeProgress): void;
  } = {},
): Promise<TreeFacts> {
  let totalBytes = 0;
  const sources = {
    lines: treeChunks(file, (source) => {
      totalBytes = source.bytes;
    }),
    parents: treeChunks(file),
  };
  let bytes = 0;
  const sha256 = (preimage: Uint8Array) => hash('sha256', preimage, 'hex');
  const reader = new LiabilityTreeReader({ file, sha256, visitor });
  try {
    for (let wants = reader.run(); wants !== null; wants = reader.run()) {
      const { value, done } = await sources[wants].next();
      if (wants === 'parents') done ? reader.endParents() : reader.pushParents(value);
      else if (done) reader.endLines();
      else {
        reader.pushLines(value);
        bytes += value.length;
        onProgress?.({ bytes, totalBytes });
        await between?.();
      }
    }
    return reader.facts;
  } finally {
    await sources.lines.return(undefined);
    await sources.parents.return(undefined);
  }
}
