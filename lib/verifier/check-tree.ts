import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { InputError } from '@/lib/format/input-error';
import type { FileBytes } from '@/lib/format/packed/file-bytes';
import type { PublishedRoot } from '@/lib/proofs/verdict';
import { LiabilityTreeReader, type TreeFacts } from '@/lib/sources/okx/liability-tree';

/** What the check of a whole tree came to. */
export type TreeResult =
  | {
      /** Every sum and hash holds. */
      status: 'pass';
      facts: TreeFacts;
      /** The report whose published root it has; null where none is known to. */
      published: PublishedRoot | null;
    }
  /** A sum or a hash does not hold (`fail`), or the file is no whole tree (`unknown`). */
  | { status: 'fail' | 'unknown'; facts: null; line: number | null; reason: string };

/** What a whole and well-formed file must violate to be called wrong; all else may be damage on the way. */
const WRONG = ['tree-sum', 'tree-parent'];

/**
 * Recomputes every sum and every hash of OKX's public tree. The file is read twice at once, as the reader
 * asks for it, in flat memory.
 */
export async function checkTree(
  { name, bytes }: { name: string; bytes: FileBytes },
  publishedRoots: readonly PublishedRoot[],
  onProgress: (bytes: number) => void,
): Promise<TreeResult> {
  const reader = new LiabilityTreeReader({
    file: name,
    sha256: (preimage) => bytesToHex(sha256(preimage)),
  });
  const sources = {
    lines: bytes.read(0)[Symbol.asyncIterator](),
    parents: bytes.read(0)[Symbol.asyncIterator](),
  };
  let done = 0;
  try {
    for (let wants = reader.run(); wants !== null; wants = reader.run()) {
      const part = await sources[wants].next();
      if (wants === 'parents') part.done ? reader.endParents() : reader.pushParents(part.value);
      else if (part.done) reader.endLines();
      else {
        reader.pushLines(part.value);
        done += part.value.length;
        onProgress(done);
      }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { code, reason, place } = error;
    const status = WRONG.includes(code) ? 'fail' : 'unknown';
    return { status, facts: null, line: place.line ?? null, reason };
  } finally {
    await sources.lines.return?.();
    await sources.parents.return?.();
  }
  const { facts } = reader;
  const published = publishedRoots.find((known) => bareHex(known.root) === facts.root) ?? null;
  return { status: 'pass', facts, published };
}

function bareHex(text: string): string {
  return text.trim().toLowerCase().replace(/^0x/, '');
}
