import { createHash } from 'node:crypto';
import { LiabilityTreeReader, type TreeFacts } from '@/lib/sources/okx/liability-tree';

/** What the reader of whole trees makes of a text; throws where a line is wrong. */
export function readTreeText(text: string): TreeFacts {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const reader = new LiabilityTreeReader({ file: 'demo', sha256 });
  const bytes = new TextEncoder().encode(text);
  reader.pushLines(bytes);
  reader.endLines();
  if (reader.run() === 'parents') reader.pushParents(bytes);
  reader.endParents();
  if (reader.run() !== null) throw new Error('the reader wants more than the whole text');
  return reader.facts;
}
